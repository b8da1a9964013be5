// Words and questions narrow the list, and the official text is folded until it is asked for. Everything on the page also
// works without this file: then the text stands open. It is loaded before anything is shown, so that nothing jumps.
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
    // Both are fetched at once, and run in this order.
    ['tim-kiem.js', 'tim-kiem-danh-muc.js'].forEach(function (file, at) {
      var script = document.createElement('script');
      script.src = home + file;
      script.async = false;
      script.onerror = function () { waiting = null; };
      if (at) script.onload = function () { if (waiting) waiting.forEach(function (one) { one(); }); };
      document.head.appendChild(script);
    });
  }

  var SHOWN = 20;
  var AT_ONCE = 6;
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

  /** A row of what was found: like the list's own, where this page has it. */
  function row(hit, own) {
    var subject = hit.subject;
    var one;
    if (own) {
      one = own.cloneNode(true);
      one.hidden = false;
    } else {
      var link = made('a', '', subject.plain || subject.name);
      link.href = address(subject);
      var about = subject.kind === 'p' ? [subject.plain && made('p', '', subject.name), made('p', 'quiet', 'Mã ' + subject.address)] : [made('p', 'quiet', KINDS[subject.kind])];
      one = made('li', '', [link].concat(about));
    }
    var why = reason(hit);
    if (why) one.appendChild(made('p', 'why', why));
    return one;
  }

  function search() {
    each('form.search', function (form) {
      var box = form.querySelector('input');
      var place = form.hasAttribute('data-here') && document.querySelector('.found');
      // Somebody is about to type: a first question of no use to anybody makes ready what is made once.
      var ready = function () {
        if (!window.niemyetFind) withSearch(function () { setTimeout(function () { window.niemyetFind('giay to', true); }); });
      };
      box.addEventListener('focus', ready);
      if (place) searchHere(form, box, place);
      else form.addEventListener('submit', function (event) { if (!box.value.trim()) event.preventDefault(); });
    });
  }

  /** The list's own rows by the codes they lead to. */
  function rowsByCode(list) {
    var rows = {};
    Array.prototype.forEach.call(list.querySelectorAll('.rows:not(.found) > li'), function (one) {
      var file = one.querySelector('a').getAttribute('href').replace(/^.*\//, '');
      rows[decodeURIComponent(file).replace(/\.html$/, '')] = one;
    });
    return rows;
  }

  /** Shows what is found while it is typed: in place of the list, where this page is the list. */
  function searchHere(form, box, place) {
    var list = document.querySelector('.list');
    var none = document.querySelector('.hero .none');
    var rows = null;
    var own = [];

    var later = 0;
    /** The question stands in the address as soon as somebody stops to type or goes on to what was found. */
    function keepLater() {
      clearTimeout(later);
      later = setTimeout(keep, 300);
    }
    function keep() {
      clearTimeout(later);
      var question = box.value.trim();
      var kept = question ? '?q=' + encodeURIComponent(question) : '';
      kept = here === location ? kept || location.pathname : '#' + here.path + kept;
      try { history.replaceState(null, '', kept); } catch (_) { /* a folder may keep no address */ }
    }
    function clear() { box.value = ''; show(false); }
    var coming = 0;
    /** The first rows stand at once, the others when nobody types on: a slow telephone lays out few between two letters. */
    function told(question, found) {
      place.textContent = '';
      own = [];
      clearTimeout(coming);
      var add = function (hit) {
        var of = rows && hit.subject.kind === 'p' && rows[hit.subject.address];
        var one = row(hit, of);
        if (of) own.push([of, one]);
        place.appendChild(one);
      };
      found.hits.slice(0, AT_ONCE).forEach(add);
      place.hidden = false;
      if (found.hits.length > AT_ONCE) {
        coming = setTimeout(function () {
          found.hits.slice(AT_ONCE).forEach(add);
          hide();
        }, 150);
      }
      if (list) {
        var words = (found.sure ? 'khớp với “' : 'gần nhất với “') + question + '”' + (found.sure ? '' : ' nhưng không chắc đúng');
        var all = found.hits.map(function (hit) { return hit.subject.kind === 'p' && rows[hit.subject.address]; }).filter(Boolean);
        list.narrow('words', all, words, clear);
        return;
      }
      none.hidden = found.sure;
      none.querySelector('.near').hidden = !found.hits.length;
    }
    /** What questions take out of the list is not among what was found either. */
    function hide() {
      if (list) own.forEach(function (pair) { pair[1].hidden = list.left.indexOf(pair[0]) < 0; });
    }
    function show(typing) {
      var question = box.value.trim();
      if (list) {
        (typing ? keepLater : keep)();
        list.classList.toggle('typing', !!question);
      }
      if (!question) {
        clearTimeout(coming);
        place.hidden = true;
        if (list) list.narrow('words');
        else none.hidden = true;
        return;
      }
      withSearch(function () {
        if (question !== box.value.trim()) return;
        if (list && !rows) rows = rowsByCode(list);
        told(question, worth(window.niemyetFind(box.value, typing).hits));
      });
    }

    if (list) list.addEventListener('narrowed', hide);
    box.value = new URLSearchParams(here.search).get('q') || box.value;
    if (box.value.trim()) show(false);
    box.addEventListener('input', function () { show(true); });
    if (list) place.addEventListener('click', keep);
    addEventListener('pageshow', function () { if (box.value.trim() && place.hidden) show(false); });
    form.addEventListener('submit', function (event) {
      if (!list && box.value.trim()) return;
      event.preventDefault();
      show(false);
    });
  }

  /**
   * A list, and what is left of it. Whoever narrows it hands over who he is, a test of a row or the rows themselves, how
   * that is said, and what takes it back: typed words and questions do not know each other, and one line counts what both
   * leave.
   */
  function narrowable(list) {
    var rows = Array.prototype.slice.call(list.querySelectorAll('.rows:not(.found) > li'));
    var groups = list.querySelectorAll('section, .field');
    var count = list.querySelector('[data-count]');
    var none = list.querySelector('.none');
    var drops = none.querySelector('ul');
    var all = count.textContent;
    var by = {};
    var opened = [];
    /** Those left by all but one, and by a test. There may be hundreds of rows and a dozen answers to count at each letter. */
    function left(without, test) {
      var who = Object.keys(by).filter(function (one) { return one !== without; });
      return who.reduce(function (some, one) { return by[one].rows || some; }, rows).filter(function (row) {
        return who.every(function (one) { return by[one].rows || by[one].fits(row); }) && (!test || test(row));
      });
    }
    function said() { return Object.keys(by).map(function (who) { return by[who].said; }).join(', '); }

    /** What is in the way where nothing is left: each with what would be there without it. */
    function offer() {
      drops.textContent = '';
      Object.keys(by).forEach(function (who) {
        var more = left(who).length;
        if (!more) return;
        var button = document.createElement('button');
        button.type = 'button';
        button.textContent = 'Bỏ ' + by[who].said + ': còn ' + more + ' thủ tục';
        button.addEventListener('click', by[who].drop);
        drops.appendChild(document.createElement('li')).appendChild(button);
      });
      var whole = document.createElement('button');
      whole.type = 'button';
      whole.textContent = 'Bỏ hết: xem cả ' + rows.length + ' thủ tục';
      whole.addEventListener('click', function () {
        Object.keys(by).forEach(function (who) { by[who].drop(); });
      });
      drops.appendChild(document.createElement('li')).appendChild(whole);
    }

    function show() {
      var is = Object.keys(by).length > 0;
      var there = list.left = left();
      // While words are typed what they find stands in the list's place.
      if (!list.classList.contains('typing')) {
        var kept = new Set(there);
        rows.forEach(function (row) { if (row.hidden === kept.has(row)) row.hidden = !row.hidden; });
        opened.forEach(function (one) { one.open = false; });
        opened = [];
        Array.prototype.forEach.call(groups, function (group) {
          group.hidden = !there.some(function (row) { return group.contains(row); });
          if (!is || group.hidden || group.open !== false) return;
          group.open = true;
          opened.push(group);
        });
      }
      count.textContent = is ? there.length + ' thủ tục: ' + said() : all;
      list.classList.toggle('narrowed', is);
      none.hidden = there.length > 0;
      if (!there.length) offer();
    }

    /** Takes what somebody narrows the list to; nothing where he does not any more. */
    list.narrow = function (who, test, words, drop) {
      if (test) by[who] = { rows: Array.isArray(test) && test, fits: test, said: words, drop: drop };
      else delete by[who];
      show();
      list.dispatchEvent(new Event('narrowed'));
    };
    /** How many rows pass a test among those that all but one have left. */
    list.wouldLeave = function (who, test) { return left(who, test).length; };
  }

  /** The questions of a list: an answer leaves the rows that are marked with it. */
  function questions(list) {
    Array.prototype.forEach.call(list.querySelectorAll('.narrow select'), function (question) {
      var ask = function () {
        var mark = question.value;
        var words = question.options[question.selectedIndex].textContent.replace(/ \([\d.]+\)$/, '');
        list.narrow(question.id, mark && function (row) { return row.classList.contains(mark); }, '“' + words + '”',
          function () { question.value = ''; ask(); });
      };
      question.addEventListener('change', ask);
      // Beside each answer stands how many it would leave of what the others have left. While somebody types the answers
      // are not in sight, and are counted when he turns to them.
      var count = function () {
        each('#' + question.id + ' option[value]:not([value=""])', function (answer) {
          var left = list.wouldLeave(question.id, function (row) { return row.classList.contains(answer.value); });
          answer.textContent = answer.textContent.replace(/ \([\d.]+\)$/, '') + ' (' + left + ')';
        });
      };
      list.addEventListener('narrowed', function () {
        if (question.value || !list.classList.contains('typing')) count();
      });
      ['focus', 'pointerdown', 'touchstart'].forEach(function (turn) { question.addEventListener(turn, count); });
      // What was chosen before somebody came back, which some browsers put in late.
      addEventListener('pageshow', function () { if (question.value) ask(); });
    });
  }

  function lists() {
    var list = document.querySelector('.list');
    if (!list) return;
    narrowable(list);
    questions(list);
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

  function start() { folds(); menu(); largePrint(); lists(); search(); today(); keeping(); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
