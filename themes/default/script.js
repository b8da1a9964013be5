// The official text is folded until it is asked for, papers are ticked, and what else somebody asks for is loaded then
// (more.js). Everything on the page also works without this file: then all stands open. It is loaded before anything is
// shown, so that nothing jumps.
(function () {
  'use strict';
  // A file that holds all pages says for each of them where it would lie.
  var here = window.niemyetHere || location;

  // The style hides what will be folded as long as the page is still coming.
  var root = document.documentElement;
  root.classList.add('scripted');
  if (!here.hash) root.classList.add('folding');

  function each(selector, run) { Array.prototype.forEach.call(document.querySelectorAll(selector), run); }

  /** Opens what `#…` names and all that holds it. What was opened is scrolled to. */
  function reveal(hash) {
    var target = null;
    var opened = false;
    try { target = document.getElementById(decodeURIComponent(hash.slice(1))); } catch (_) { /* no such name */ }
    function open(one) { if (one && !one.open) { one.open = true; opened = true; } }
    if (!target) return;
    open(target.querySelector(':scope > .fold'));
    for (var one = target; one; one = one.parentElement) if (one.tagName === 'DETAILS') open(one);
    if (opened) target.scrollIntoView();
  }

  function folds() {
    each('.fold', function (one) { one.open = false; });
    root.classList.remove('folding');
    reveal(here.hash);
    addEventListener('hashchange', function () { reveal(here.hash); });
    // A second click on the same link changes no address.
    document.addEventListener('click', function (event) {
      var link = event.target.closest('a[href^="#"]');
      if (link) reveal(link.getAttribute('href'));
    });

    var opened = [];
    addEventListener('beforeprint', function () {
      if (root.classList.contains('listing')) return;
      each('main details:not([open])', function (one) { one.open = true; opened.push(one); });
    });
    addEventListener('afterprint', function () {
      opened.forEach(function (one) { one.open = false; });
      opened = [];
    });
  }

  // Large letters: kept on this device alone, and set before anything is shown.
  var LARGE = 'chu-to';
  function kept() { try { return localStorage.getItem(LARGE); } catch (_) { return null; } }
  if (kept()) root.classList.add('large-print');

  function largePrint() {
    each('.large input', function (box) {
      box.checked = root.classList.contains('large-print');
      box.addEventListener('change', function () {
        root.classList.toggle('large-print', box.checked);
        each('.large input', function (other) { other.checked = box.checked; });
        try { box.checked ? localStorage.setItem(LARGE, '1') : localStorage.removeItem(LARGE); } catch (_) { /* not kept */ }
      });
    });
  }

  // The check list of a procedure. What was ticked and answered is kept on this device alone, each by its own words, so
  // that a changed list carries no tick to another paper. Until it is put in again, nothing below is shown.
  var TICKED = 'giay-to ' + location.pathname + (here.path || '');
  function ticked() { try { return [].concat(JSON.parse(localStorage.getItem(TICKED)) || []); } catch (_) { return []; } }
  if (ticked().length) root.classList.add('choosing');

  function line(text) { return text.replace(/\s+/g, ' ').trim(); }

  function ready() { root.classList.remove('choosing'); }

  function checkList() {
    var box = document.getElementById('giay-to');
    var had = box && box.querySelector('.had');
    if (!had) { ready(); return; }
    var answers = {};
    var told = false;
    var list = { box: box, all: all, words: words, stands: stands };

    function all(selector, of) { return Array.prototype.slice.call((of || box).querySelectorAll(selector)); }
    /** What stands in an element, without links into the page and with the dash that the style puts before details. */
    function words(one) {
      return line(Array.prototype.map.call(one.childNodes, function (part) {
        return part.tagName === 'A' && part.getAttribute('href').charAt(0) === '#' ? '' : (part.className === 'detail' ? ' – ' : '') + part.textContent;
      }).join(''));
    }

    all('.papers > li:not(.heading):not(.choice)').forEach(function (paper) {
      var tick = document.createElement('input');
      tick.type = 'checkbox';
      var label = made('label', '', tick);
      while (paper.firstChild && paper.firstChild.tagName !== 'P') label.appendChild(paper.firstChild);
      paper.insertBefore(label, paper.firstChild);
    });
    var inputs = all('input');
    // Each is known by all that is said of it, and by what it stands under.
    var known = {};
    var keys = inputs.map(function (input) {
      var key = words(input.parentNode);
      for (var one = input; one !== box; one = one.parentNode) {
        var head = one.firstElementChild;
        if (one.tagName === 'LI') for (head = one; head && !head.classList.contains('heading');) head = head.previousElementSibling;
        key += '|' + [one.tagName === 'LI' && one, one.tagName === 'UL' ? one.previousElementSibling : head].map(function (part) {
          return part ? line(part.textContent) : '';
        });
      }
      known[key] = (known[key] || 0) + 1;
      return key + known[key];
    });
    function keep() {
      var now = keys.filter(function (_, at) { return inputs[at].checked && inputs[at].value; });
      try { now.length ? localStorage.setItem(TICKED, JSON.stringify(now)) : localStorage.removeItem(TICKED); } catch (_) { /* not kept */ }
    }

    /** With the answers given something stands not at all, perhaps (1) or for certain (2). */
    function stands(one) {
      var marks = one.getAttribute('data-of');
      var by = {};
      (marks ? marks.split(' ') : []).forEach(function (mark) {
        var answer = answers[mark.charAt(0)];
        by[mark.charAt(0)] = Math.max(by[mark.charAt(0)] || 0, !answer || mark === answer + '?' ? 1 : mark === answer ? 2 : 0);
      });
      return Object.keys(by).reduce(function (least, question) { return Math.min(least, by[question]); }, 2);
    }

    function count() {
      var needed = 0, there = 0, more = false;
      all('.papers:not(.options)').forEach(function (list) {
        var how = list.getAttribute('data-n');
        var of = 0, has = 0;
        Array.prototype.forEach.call(list.children, function (unit) {
          var least = unit.classList.contains('heading') ? 0 : 2;
          for (var one = unit; one !== box; one = one.parentNode) least = Math.min(least, stands(one));
          if (!least) return;
          var own = unit.querySelector(':checked') ? 1 : 0;
          var sure = how !== null && least > 1 && !unit.classList.contains('if');
          of += sure || own ? 1 : 0;
          has += own;
          more = more || (!sure && !own);
        });
        needed += how === '1' ? Math.min(of, 1) : of;
        there += how === '1' ? Math.min(has, 1) : has;
      });
      had.textContent = !needed ? 'Đánh dấu giấy tờ đã có.' :
        'Đã có ' + there + ' trong ' + needed + ' ' + had.getAttribute('data-noun') + (more ? ', chưa kể giấy tờ tùy trường hợp.' : '.');
    }

    function show(asked) {
      if (asked) {
        all('.ask :checked').forEach(function (one) { answers[one.name.slice(-1)] = one.value; });
        var any = Object.keys(answers).some(function (question) { return answers[question]; });
        if (any || told) withMore(function (more) { more.answered(list); ready(); });
        else ready();
        told = any;
      }
      count();
    }

    function clear() {
      inputs.forEach(function (one) { if (one.type === 'checkbox') one.checked = false; });
      keep();
      show(false);
    }

    function done(what) { return function () { withMore(function (more) { more[what](list); }); }; }
    all('.do button').forEach(function (button, at) { button.addEventListener('click', [done('print'), done('send'), clear][at]); });
    // A phone only shares what is shared at once.
    box.addEventListener('pointerdown', function () { withMore(function () {}); });
    box.addEventListener('change', function (event) {
      keep();
      show(event.target.type === 'radio');
    });
    // Some browsers put in late what was chosen before somebody came back.
    function again() {
      var kept = ticked();
      inputs.forEach(function (one, at) {
        if (one.type === 'checkbox' || one.value) one.checked = kept.indexOf(keys[at]) >= 0;
        else one.checked = true;
      });
      show(true);
    }
    again();
    // What was only put away is as it was.
    addEventListener('pageshow', function (event) { if (!event.persisted) again(); });
    // What is ticked in another tab is ticked here, or the next tick would take it back there.
    addEventListener('storage', function (event) { if (event.key === TICKED || event.key === null) again(); });
    setTimeout(ready, 1500);
  }

  function menu() {
    var box = document.querySelector('.menu');
    if (!box) return;
    document.addEventListener('click', function (event) { if (!box.contains(event.target)) box.open = false; });
    box.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !box.open) return;
      box.open = false;
      box.querySelector('summary').focus();
    });
  }

  /** A new element with what stands in it. */
  function made(tag, kind, inside) {
    var one = document.createElement(tag);
    if (kind) one.className = kind;
    (Array.isArray(inside) ? inside : [inside]).forEach(function (part) {
      if (part) one.appendChild(typeof part === 'string' ? document.createTextNode(part) : part);
    });
    return one;
  }

  var home = here === location ? document.currentScript.src.replace(/[^/]*$/, '') : '#';
  /** Plain scripts also load from a folder. They run in the order in which they were asked for. */
  function load(file, then, failed) {
    var script = document.createElement('script');
    script.src = home + file;
    script.async = false;
    script.onload = then;
    script.onerror = failed;
    document.head.appendChild(script);
  }

  // What is done only when somebody asks for it is loaded then: lists, what is found, what is printed and sent.
  var more = null;
  var wanted = null;
  function withMore(run) {
    if (!more && window.niemyetMore) more = window.niemyetMore({ root: root, here: here, home: home, each: each, made: made, line: line, load: load });
    if (more) { run(more); return; }
    if (wanted) { wanted.push(run); return; }
    wanted = [run];
    load('theo-yeu-cau.js', function () { wanted.forEach(withMore); }, function () { wanted = null; ready(); });
  }

  function search() {
    each('form.search', function (form) {
      var box = form.querySelector('input');
      box.addEventListener('focus', function () { withMore(function (more) { more.ready(); }); });
      if (!form.hasAttribute('data-here')) form.addEventListener('submit', function (event) { if (!box.value.trim()) event.preventDefault(); });
    });
  }

  /** Whoever types in a list's search or is about to answer its questions, or comes back to what was found or chosen, needs it. */
  function lists() {
    var parts = 'form.search[data-here], .narrow';
    if (!document.querySelector(parts)) return;
    function wake() { withMore(function (more) { more.lists(); }); }
    function again() {
      var used = /[?&]q=./.test(here.search);
      each('[data-here] input, .narrow select', function (one) { used = used || !!one.value; });
      if (used) wake();
    }
    each(parts, function (part) { ['focusin', 'pointerdown', 'change', 'submit'].forEach(function (what) { part.addEventListener(what, wake); }); });
    again();
    addEventListener('pageshow', again);
  }

  /** Whether the office is open, and when a dossier is done: counted once the page is there. */
  function days() {
    if (!document.querySelector('[data-hours], [data-due], [data-open], [data-on]')) return;
    // Its place is there from the beginning, so that nothing jumps.
    var list = document.querySelector('[data-hours]'), line = made('p', 'open-now');
    line.style.minHeight = innerWidth < 600 ? '4.8em' : '3.2em';
    if (list) list.parentNode.insertBefore(line, list);
    function tell() { window.niemyetDays({ made: made, line: line }); }
    if (window.niemyetDays) tell();
    else load('lich.js', tell, function () { line.hidden = true; });
  }

  /** What is urgent until a day goes after it, be the page as old as it is: by Vietnam's time, as `lich.js` has it. */
  function over() {
    var day = new Date(Date.now() + 252e5).toISOString().slice(0, 10);
    each('.sample [data-until]', function (one) {
      one.hidden = one.getAttribute('data-until') < day;
      one.parentNode.hidden = !one.parentNode.querySelector('div:not([hidden])');
    });
  }

  /** Offered where a browser can keep pages, which it cannot for a folder. */
  function keeping() {
    var box = document.querySelector('[data-keep]');
    if (box && here === location && /^https?:$/.test(location.protocol) && 'serviceWorker' in navigator) box.hidden = false;
  }

  function start() { over(); checkList(); folds(); menu(); largePrint(); search(); lists(); days(); keeping(); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
