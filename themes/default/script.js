// Words and questions narrow the list, and the official text is folded until it is asked for. Everything on the page also
// works without this file: then the text stands open. It is loaded before anything is shown, so that nothing jumps.
(function () {
  'use strict';
  function fold(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u0111\u0110]/g, 'd').toLowerCase();
  }

  // The style hides what will be folded as long as the page is still coming.
  var root = document.documentElement;
  if (!location.hash) root.classList.add('folding');
  root.classList.add('scripted');

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
    reveal(location.hash);
    addEventListener('hashchange', function () { reveal(location.hash); });
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

  /**
   * A list, and what is left of it. Whoever narrows it hands over who he is, a test of a row, how that is said, and what
   * takes it back: typed words and questions do not know each other, and one line counts what both leave.
   */
  function narrowable(list) {
    var rows = Array.prototype.slice.call(list.querySelectorAll('.rows > li'));
    var groups = list.querySelectorAll('section, .field');
    var count = list.querySelector('[data-count]');
    var none = list.querySelector('.none');
    var drops = none.querySelector('ul');
    var all = count.textContent;
    var by = {};
    var opened = [];
    function fits(row, without) {
      return Object.keys(by).every(function (who) { return who === without || by[who].fits(row); });
    }
    function left(without) { return rows.filter(function (row) { return fits(row, without); }).length; }
    function said() { return Object.keys(by).map(function (who) { return by[who].said; }).join(', '); }

    /** What is in the way where nothing is left: each with what would be there without it. */
    function offer() {
      drops.textContent = '';
      Object.keys(by).forEach(function (who) {
        var more = left(who);
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
      var there = 0;
      rows.forEach(function (row) {
        row.hidden = !fits(row);
        if (!row.hidden) there += 1;
      });
      opened.forEach(function (one) { one.open = false; });
      opened = [];
      Array.prototype.forEach.call(groups, function (group) {
        group.hidden = !group.querySelector('.rows > li:not([hidden])');
        if (!is || group.hidden || group.open !== false) return;
        group.open = true;
        opened.push(group);
      });
      count.textContent = is ? there + ' thủ tục: ' + said() : all;
      list.classList.toggle('narrowed', is);
      none.hidden = there > 0;
      if (!there) offer();
    }

    /** Takes what somebody narrows the list to; nothing where he does not any more. */
    list.narrow = function (who, test, words, drop) {
      if (test) by[who] = { fits: test, said: words, drop: drop };
      else delete by[who];
      show();
      list.dispatchEvent(new Event('narrowed'));
    };
    /** How many rows pass a test among those that all but one have left. */
    list.wouldLeave = function (who, test) {
      return rows.filter(function (row) { return fits(row, who) && test(row); }).length;
    };
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
      // Beside each answer stands how many it would leave of what the others have left.
      list.addEventListener('narrowed', function () {
        each('#' + question.id + ' option[value]:not([value=""])', function (answer) {
          var count = list.wouldLeave(question.id, function (row) { return row.classList.contains(answer.value); });
          answer.textContent = answer.textContent.replace(/ \([\d.]+\)$/, '') + ' (' + count + ')';
        });
      });
      // What was chosen before somebody came back, which some browsers put in late.
      addEventListener('pageshow', function () { if (question.value) ask(); });
    });
  }

  /** Words that are typed: a row has them all. */
  function typed(list) {
    var box = document.getElementById('q');
    if (!box) return;
    var texts = new Map();
    Array.prototype.forEach.call(list.querySelectorAll('.rows > li'), function (row) {
      texts.set(row, fold(row.textContent + ' ' + (row.getAttribute('data-k') || '')));
    });
    var ask = function () {
      var words = fold(box.value).split(/\s+/).filter(Boolean);
      var has = function (row) {
        return words.every(function (word) { return texts.get(row).indexOf(word) >= 0; });
      };
      list.narrow('words', words.length && has, 'có chữ “' + box.value.trim() + '”', function () { box.value = ''; ask(); });
    };
    box.value = new URLSearchParams(location.search).get('q') || box.value;
    box.addEventListener('input', ask);
    box.form.addEventListener('submit', function (event) { event.preventDefault(); ask(); });
    if (box.value) ask();
    addEventListener('pageshow', function () { if (box.value) ask(); });
  }

  function lists() {
    var list = document.querySelector('.list');
    if (!list) return;
    narrowable(list);
    questions(list);
    typed(list);
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

  function start() { folds(); menu(); lists(); today(); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
