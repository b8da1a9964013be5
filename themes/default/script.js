// Typing finds procedures, and the official text is folded until it is asked for. Everything else on the page also
// works without this file: then the text stands open. It is loaded before anything is shown, so that nothing jumps.
(function () {
  'use strict';
  // A file that holds all pages says for each of them where it would lie.
  var here = window.niemyetHere || location;

  // The style hides what will be folded as long as the page is still coming.
  var root = document.documentElement;
  root.classList.add('js');
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
      each('main details:not([open])', function (one) { one.open = true; opened.push(one); });
    });
    addEventListener('afterprint', function () {
      opened.forEach(function (one) { one.open = false; });
      opened = [];
    });
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

  // The search and what it searches are loaded when somebody is about to search. Plain scripts also load from a folder.
  var home = here === location ? document.currentScript.src.replace(/[^/]*$/, '') : '#';
  var waiting = null;
  function withSearch(run) {
    if (window.niemyetFind || (window.niemyetLoad && window.niemyetLoad())) { run(); return; }
    if (waiting) { waiting.push(run); return; }
    waiting = [run];
    var load = function (file, then) {
      var script = document.createElement('script');
      script.src = home + file;
      script.onload = then;
      script.onerror = function () { waiting = null; };
      document.head.appendChild(script);
    };
    load('tim-kiem.js', function () {
      load('tim-kiem-danh-muc.js', function () { waiting.forEach(function (one) { one(); }); });
    });
  }

  var SHOWN = 20;
  /** Those worth showing: the sure ones, each not far behind the first; where none is sure, a few that are near. */
  function worth(hits) {
    var sure = hits.filter(function (hit) { return hit.sure; });
    if (!sure.length) return { sure: false, hits: hits.filter(function (hit) { return hit.near; }).slice(0, 5) };
    return { sure: true, hits: sure.filter(function (hit) { return hit.total * 3 >= sure[0].total; }).slice(0, SHOWN) };
  }

  function address(subject) { return home + (subject.kind === 'p' ? 'thu-tuc/' + encodeURIComponent(subject.address) + '.html' : subject.address); }

  /** Why something was found, in a line; nothing where its name says it. */
  function reason(hit) {
    var said = hit.reasons.filter(function (one) { return one.meant; });
    if (said.length) return '“' + said[0].said.replace('@', 'người thân') + '” là ' + said[0].meant;
    if (hit.shape && hit.shape.text !== hit.subject.name && hit.shape.text !== hit.subject.plain) return 'Còn gọi: ' + hit.shape.text;
    return hit.structure || hit.subject.kind !== 'p' ? '' : 'Có nhắc đến trong giấy tờ, kết quả';
  }

  var KINDS = { c: 'Trả lời vài câu để chọn đúng thủ tục', e: 'Không làm ở xã: xem làm ở đâu', h: 'Trang hướng dẫn' };

  /** A row of what was found: the list's own, where this page has it. */
  function row(hit, rows) {
    var subject = hit.subject;
    var own = subject.kind === 'p' && rows && rows[subject.address];
    var one;
    if (own) {
      one = own.cloneNode(true);
    } else {
      var link = made('a', '', subject.plain || subject.name);
      link.href = address(subject);
      var about = subject.kind === 'p' ? [subject.plain && made('p', '', subject.name), made('p', 'quiet', 'Mã ' + subject.address)] : [made('p', 'quiet', KINDS[subject.kind])];
      one = made('li', subject.kind, [link].concat(about));
    }
    var why = reason(hit);
    if (why) one.appendChild(made('p', 'why', why));
    return one;
  }

  function search() {
    each('form.search', function (form) {
      var box = form.querySelector('input');
      var place = form.hasAttribute('data-here') && document.querySelector('.found');
      var ready = function () { withSearch(function () {}); };
      box.addEventListener('focus', ready);
      if (place) searchHere(form, box, place);
      else form.addEventListener('submit', function (event) { if (!box.value.trim()) event.preventDefault(); });
    });
  }

  /** Shows what is found while it is typed, instead of the list where this page is the list. */
  function searchHere(form, box, place) {
    var list = document.querySelector('.list');
    var isList = !!list;
    var rows = null;
    var count = isList && list.querySelector('[data-count]');
    var all = count && count.textContent;
    var none = document.querySelector('.none');
    var from = new URLSearchParams(here.search).get('q');

    function ownRows() {
      var map = {};
      each('.rows > li > a', function (link) {
        map[decodeURIComponent(link.getAttribute('href').replace(/^.*\//, '').replace(/\.html$/, ''))] = link.parentNode;
      });
      return map;
    }
    function counted() {
      if (!count) return;
      var shown = place.hidden ? [] : Array.prototype.filter.call(place.children, function (one) { return one.offsetParent; });
      count.textContent = place.hidden ? all : shown.length + ' kết quả cho “' + box.value.trim() + '”';
    }
    function show(typing) {
      var question = box.value.trim();
      var kept = question ? '?q=' + encodeURIComponent(question) : '';
      kept = here === location ? kept || location.pathname : '#' + here.path + kept;
      if (isList) { try { history.replaceState(null, '', kept); } catch (_) { /* a folder may keep no address */ } }
      if (!question) {
        place.hidden = true;
        if (isList) list.classList.remove('typing');
        if (none) none.hidden = true;
        counted();
        return;
      }
      withSearch(function () {
        if (question !== box.value.trim()) return;
        var found = worth(window.niemyetFind(box.value, typing).hits);
        if (!rows) rows = isList ? ownRows() : {};
        place.textContent = '';
        found.hits.forEach(function (hit) { place.appendChild(row(hit, rows)); });
        place.hidden = false;
        if (isList) list.classList.add('typing');
        if (none) none.hidden = found.sure;
        if (none) none.querySelector('.near').hidden = !found.hits.length;
        counted();
        if (count && !found.sure) count.textContent = 'Không chắc có thủ tục nào đúng với “' + question + '”';
      });
    }
    if (from) { box.value = from; }
    if (box.value.trim()) show(false);
    box.addEventListener('input', function () { show(true); });
    if (isList) list.addEventListener('change', counted);
    form.addEventListener('submit', function (event) {
      if (!isList && box.value.trim()) return;
      event.preventDefault();
      show(false);
    });
  }

  function today() {
    var hours = document.querySelector('[data-hours]');
    if (!hours) return;
    var now = new Date();
    var day = now.getDay() || 7;
    var two = function (number) { return (number < 10 ? '0' : '') + number; };
    var date = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    var names = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
    var lines = Array.prototype.filter.call(hours.children, function (line) {
      return line.getAttribute('data-days').split(' ').indexOf(String(day)) >= 0 &&
        date >= (line.getAttribute('data-from') || date) && date <= (line.getAttribute('data-to') || date);
    });
    // Several lines may be of one day. What all are served in comes before what only some fields are.
    var spans = function (some) {
      var texts = lines.filter(function (line) { return line.hasAttribute('data-some') === some; })
        .map(function (line) { return line.querySelector('span').textContent; });
      return texts.filter(function (text, at) { return texts.indexOf(text) === at; }).join('; ');
    };
    var all = spans(false), few = spans(true);
    var told = all && few ? all + '; riêng một số lĩnh vực: ' + few : all || (few && few + ', chỉ một số lĩnh vực');
    var line = document.createElement('p');
    line.textContent = 'Hôm nay, ' + names[day] + ': ' + (told ? told + ', trừ ngày lễ, Tết.' : 'nghỉ.');
    hours.parentNode.insertBefore(line, hours);
  }

  /** Offered where a browser can keep pages, which it cannot for a folder; the link says which page it was on. */
  function keeping() {
    var box = document.querySelector('[data-keep]');
    if (!box || here !== location || !/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator)) return;
    var link = box.querySelector('a');
    var top = link.href.slice(0, link.href.lastIndexOf('/') + 1);
    var page = location.href.split(/[?#]/)[0];
    if (page !== link.href && page.indexOf(top) === 0) {
      page = page.slice(top.length);
      link.href += '?trang=' + (page === '' || /\/$/.test(page) ? page + 'index.html' : page);
    }
    box.hidden = false;
  }

  function start() { folds(); menu(); search(); today(); keeping(); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
