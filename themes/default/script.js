// Typing filters the list; everything on the page also works without this file.
(function () {
  'use strict';
  function fold(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u0111\u0110]/g, 'd').toLowerCase();
  }

  var list = document.querySelector('.list');
  var box = document.getElementById('q');
  if (list && box) {
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

  var hours = document.querySelector('[data-hours]');
  if (hours) {
    var day = new Date().getDay() || 7;
    var names = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
    var open = Array.prototype.filter.call(hours.children, function (line) {
      return line.getAttribute('data-days').split(' ').indexOf(String(day)) >= 0;
    })[0];
    var today = document.createElement('p');
    today.textContent = 'Hôm nay, ' + names[day] + ': ' +
      (open ? open.querySelector('span').textContent + ', trừ ngày lễ, Tết.' : 'nghỉ.');
    hours.parentNode.insertBefore(today, hours);
  }

  addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (one) { one.open = true; });
  });
})();
