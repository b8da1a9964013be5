// Typing filters the list, and the official text is folded until it is asked for. Everything on the page also
// works without this file: then the text stands open. It is loaded before anything is shown, so that nothing jumps.
(function () {
  'use strict';
  function fold(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u0111\u0110]/g, 'd').toLowerCase();
  }

  // The style hides what will be folded as long as the page is still coming.
  var root = document.documentElement;
  if (!location.hash) root.classList.add('folding');

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

  function filters() {
    var list = document.querySelector('.list');
    var box = document.getElementById('q');
    if (!list || !box) return;
    var rows = Array.prototype.map.call(list.querySelectorAll('.rows > li'), function (row) {
      return { row: row, text: fold(row.textContent + ' ' + (row.getAttribute('data-k') || '')) };
    });
    var groups = list.querySelectorAll('section');
    var count = list.querySelector('[data-count]');
    var none = list.querySelector('.none');
    var jump = list.querySelector('.jump');
    var all = count.textContent;
    var filter = function () {
      var words = fold(box.value).split(/\s+/).filter(Boolean);
      var left = 0;
      rows.forEach(function (one) {
        var fits = words.every(function (word) { return one.text.indexOf(word) >= 0; });
        one.row.hidden = !fits;
        if (fits) left += 1;
      });
      Array.prototype.forEach.call(groups, function (group) {
        group.hidden = !group.querySelector('.rows > li:not([hidden])');
      });
      count.textContent = words.length ? left + ' thủ tục có “' + box.value.trim() + '”' : all;
      none.hidden = left > 0;
      if (jump) jump.hidden = words.length > 0;
      list.classList.toggle('typing', words.length > 0);
    };
    box.value = new URLSearchParams(location.search).get('q') || box.value;
    box.addEventListener('input', filter);
    box.form.addEventListener('submit', function (event) { event.preventDefault(); filter(); });
    filter();
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

  function start() { folds(); menu(); largePrint(); filters(); today(); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
