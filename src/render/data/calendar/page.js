  // What pages say of today and of the day on which a dossier is done. It is counted where the office is, whatever the
  // clock of a telephone is set to. Beyond the years whose days off are known nothing is said of them.

  var NAMES = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

  /** In Vietnam, which has one time and no summer time. */
  function now() {
    var there = new Date(Date.now() + 7 * 3600000).toISOString();
    return { day: there.slice(0, 10), minute: Number(there.slice(11, 13)) * 60 + Number(there.slice(14, 16)) };
  }

  function two(number) { return number < 10 ? '0' + number : String(number); }

  function date(day) {
    var month = Number(day.slice(5, 7));
    return day.slice(8) + '/' + (month < 3 ? two(month) : month) + '/' + day.slice(0, 4);
  }

  function named(day) { return NAMES[weekday(day)].replace(' ', '\u00a0') + '\u00a0' + date(day); }

  function clock(minute) { return Math.floor(minute / 60) + ':' + two(minute % 60); }

  function upper(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

  /** Whether something is of a field: '' is what all are served in, '*' what any is. */
  function serves(row, of) { return !row.fields || of === '*' || (of !== '' && row.fields.indexOf(of) >= 0); }

  /** Whether what is closed is closed for whom it is asked: for anybody only where it is for all. */
  function shuts(row, of) { return !row.fields || (of !== '' && of !== '*' && row.fields.indexOf(of) >= 0); }

  function closures(day, of) {
    return data.closed.filter(function (row) { return row.from <= day && day <= row.to && shuts(row, of); });
  }

  /** Why the office is closed for the whole of a day, where it is said. */
  function closedFor(day, of) {
    var whole = closures(day, of).filter(function (row) { return !row.hours; })[0];
    return whole ? whole.reason : '';
  }

  /** By the week, its season and the days off. A make-up day is worked as the day it makes up for. */
  function regular(day, of, isPlain) {
    if (!isPlain) {
      known(day);
      if (day in data.off) return [];
    }
    var days = [weekday(day)];
    if (!isPlain && data.work[day]) days.push(weekday(data.work[day]));
    var open = [];
    data.hours.forEach(function (row) {
      var on = row.days.some(function (one) { return days.indexOf(one) >= 0; });
      if (on && serves(row, of) && day >= (row.from || day) && day <= (row.to || day)) open = open.concat(row.open);
    });
    return open;
  }

  /** Hours ran out: the weekday has some in another season, and none of this season are stated. That is not closed. */
  function unstated(day, of) {
    var one = weekday(data.work[day] || day), has = false;
    if (day in data.off || closedFor(day, of)) return false;
    return !data.hours.some(function (row) {
      var own = row.days.indexOf(one) >= 0, holds = day >= (row.from || day) && day <= (row.to || day);
      if (!serves(row, of)) return false;
      has = has || own;
      return holds && (own || (row.days[0] < 6 && (one > 5 || row.from || row.to)));
    }) && has;
  }

  /** One after the other, those that touch as one. */
  function joined(spans) {
    var all = [];
    spans.slice().sort(function (a, b) { return a[0] - b[0]; }).forEach(function (span) {
      var last = all[all.length - 1];
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
      else all.push(span.slice());
    });
    return all;
  }

  /** When the office is open on a day, in minutes. */
  function hours(day, of) {
    var open = regular(day, of);
    data.opens.forEach(function (row) { if (row.on === day && serves(row, of)) open = open.concat(row.open); });
    closures(day, of).forEach(function (row) {
      var left = [];
      open.forEach(function (span) {
        var rest = [span];
        (row.hours || [[0, 1440]]).forEach(function (shut) {
          rest = rest.reduce(function (kept, one) {
            if (shut[1] <= one[0] || one[1] <= shut[0]) return kept.concat([one]);
            if (one[0] < shut[0]) kept.push([one[0], shut[0]]);
            if (shut[1] < one[1]) kept.push([shut[1], one[1]]);
            return kept;
          }, []);
        });
        left = left.concat(rest);
      });
      open = left;
    });
    return joined(open);
  }

  /** Why a day on which the office is open otherwise is off, and whether no notice has named it yet. */
  function offFor(day, of) {
    known(day);
    var why = data.off[day] ? data.off[day] + (isComputed(day, day) ? ', dự kiến' : '') : closedFor(day, of);
    return why && regular(day, of, true).length ? why : '';
  }

  /** When it opens next: nothing where that is not known, or in no month to come. */
  function next(day, of) {
    for (var ahead = 1; ahead < 40; ahead += 1) {
      var later = after(day, ahead);
      var open = hours(later, of);
      if (!open.length && unstated(later, of)) return '';
      if (open.length) return clock(open[0][0]) + ' ' + (ahead === 1 ? 'mai, ' + NAMES[weekday(later)] : named(later));
    }
    return '';
  }

  function reopens(day, of) {
    try {
      var when = next(day, of);
      return when ? ', mở lại ' + when : '';
    } catch (unknown) {
      return typeof unknown === 'number' ? '; lịch nghỉ năm ' + unknown + ' chưa có, xin gọi trước khi đến' : '';
    }
  }

  /** What is closed for some hours of a day: those that hold a minute, or begin after it. */
  function shutFor(at, of, isLater) {
    var why = '';
    closures(at.day, of).forEach(function (row) {
      (row.hours || []).forEach(function (shut) {
        if (isLater && shut[0] > at.minute) why = why || ' Từ ' + clock(shut[0]) + ' nghỉ (' + row.reason + ').';
        if (!isLater && shut[0] <= at.minute && at.minute < shut[1]) why = row.reason;
      });
    });
    return why;
  }

  function tomorrow(day, of) {
    try {
      var why = offFor(after(day, 1), of);
      return why ? ' Mai nghỉ (' + why + ').' : '';
    } catch (_) {
      return '';
    }
  }

  /** Whether the office is open now; nothing in a year whose days off are not known. */
  function state(at, of) {
    var open;
    try { open = hours(at.day, of); } catch (_) { return ''; }
    var why = offFor(at.day, of);
    if (!open.length && unstated(at.day, of)) return 'Chưa có thông tin về giờ làm việc mùa này, xin gọi trước khi đến.';
    if (!open.length) return 'Hôm nay nghỉ' + (why && ' (' + why + ')') + reopens(at.day, of) + '.';
    var shut = shutFor(at, of);
    shut = shut && 'Đang nghỉ (' + shut + ')';
    for (var i = 0; i < open.length; i += 1) {
      var from = open[i][0], to = open[i][1];
      if (at.minute < from) {
        var until = clock(from);
        if (i === 0 && !shut) return 'Chưa mở cửa, mở lúc ' + until + '.';
        return (shut || (from > 690 && open[i - 1][1] < 810 ? 'Nghỉ trưa' : 'Đang nghỉ')) + ', mở lại ' + until + '.';
      }
      if (at.minute < to) return 'Đang mở, đến ' + clock(to) + '.' + shutFor(at, of, true) + tomorrow(at.day, of);
    }
    return (shut || 'Đã đóng cửa') + reopens(at.day, of) + '.';
  }

  function lower(text) { return text.charAt(0).toLowerCase() + text.slice(1); }

  /** For everybody; else, while only some fields are served, that. */
  function stateForAll(at) {
    var all = state(at, ''), any = state(at, '*');
    var isOpen = /^Đang mở/;
    if (any && !hours(at.day, '').length && unstated(at.day, '')) return all;
    if (any && !hours(at.day, '').length && hours(at.day, '*').length) return 'Hôm nay chỉ nhận một số lĩnh vực: ' + lower(any);
    return all !== any && isOpen.test(any) && !isOpen.test(all) ? any.replace('Đang mở', 'Đang mở cho một số lĩnh vực') : all;
  }

  function said(spans) {
    return spans.map(function (span) { return clock(span[0]) + '–' + clock(span[1]); }).join(' và ');
  }

  /** Today's hours, as the week has them where it is not known whether it is a day off. */
  function today(at) {
    var isKnown = data.years.indexOf(yearOf(at.day)) >= 0;
    var of = function (whom) { return isKnown ? hours(at.day, whom) : joined(regular(at.day, whom, true)); };
    var all = said(of('')), any = said(of('*'));
    if (!all && unstated(at.day, '')) return '';
    var told = all && any !== all ? all + '; riêng một số lĩnh vực: ' + any : all || (any && any + ', chỉ một số lĩnh vực');
    if (isKnown && !told) return '';
    return ' Hôm nay, ' + named(at.day) + ': ' + (told ? told + (isKnown ? '.' : ', trừ ngày lễ, Tết.') : 'nghỉ.');
  }

  function show(page) {
    var made = page.made;
    var list = document.querySelector('[data-hours]');
    var box = document.querySelector('[data-due]');

    /** Said again as time goes on, as long as the page is there. */
    function kept(line, tell) {
      tell();
      var again = setInterval(function () {
        if (document.body.contains(line)) tell();
        else clearInterval(again);
      }, 30000);
    }

    if (list && data.hours.length) {
      var line = page.line;
      kept(line, function () {
        var at = now();
        line.textContent = '';
        var open = stateForAll(at);
        if (open) line.appendChild(made('strong', '', open));
        line.appendChild(document.createTextNode(today(at)));
      });
    }

    var place = document.querySelector('[data-open]');
    if (place && data.hours.length) {
      var here = made('p', 'open-now');
      place.parentNode.insertBefore(here, place.nextSibling);
      kept(here, function () {
        here.textContent = state(now(), place.getAttribute('data-open'));
        here.hidden = !here.textContent;
      });
    }
    // What is said on some days alone stands hidden, with these days.
    var day = now().day;
    Array.prototype.forEach.call(document.querySelectorAll('[data-on]'), function (part) {
      part.hidden = part.getAttribute('data-on').split(' ').indexOf(day) < 0;
    });
    if (box) due(box, box.getAttribute('data-field') || '', made);
  }

  /** The day on which a dossier is done, for a day that may be chosen. */
  function due(box, field, made) {
    var rows = box.getAttribute('data-due').split('\n').map(function (row) {
      var part = /^([wdmys])(\d*)(?:@(\d+))?(?:\|(.*))?$/.exec(row);
      return part && { unit: part[1], count: Number(part[2]), until: part[3] ? Number(part[3]) : null, label: part[4] || '' };
    });
    if (!rows.length || rows.indexOf(null) >= 0) return;
    var input = made('input');
    input.type = 'date';
    // As large as what else is touched; a style of its own would be fetched for this line alone.
    input.style.font = 'inherit';
    input.style.minHeight = '44px';
    input.style.padding = '0 8px';
    input.style.maxWidth = '100%';
    var until = box.getAttribute('data-until');
    var told = made('div', 'told-day');
    told.setAttribute('role', 'status');
    var first = now().day;
    if (until && first > until) return;
    input.value = input.min = first;
    if (until) input.max = until;
    box.insertBefore(told, box.firstChild);
    box.insertBefore(made('p', '', made('label', '', ['Nộp ngày ', input])), told);

    function isClosed(day) { return !!closedFor(day, field); }

    function isOpen(day) { return hours(day, field).length > 0; }

    /** Why what is handed in counts as received on a later day. */
    function why(day, isLate, until) {
      var hasShut = isLate && !until && isOpen(day);
      if (!hasShut && data.off[day]) return upper(named(day)) + ' nghỉ (' + data.off[day] + ')';
      if (!hasShut && !isWorked(day)) return upper(named(day)) + ' không tính là ngày làm việc';
      if (isClosed(day)) return upper(named(day)) + ' không nhận hồ sơ (' + closedFor(day, field) + ')';
      if (isLate && until) return 'Nhận sau ' + clock(until);
      return isLate ? 'Hôm nay đã hết giờ làm việc' : '';
    }

    function tell() {
      told.textContent = '';
      var day = input.value;
      if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < first || (until && day > until)) {
        told.appendChild(made('p', '', 'Chọn một ngày từ hôm nay' + (until ? ' đến ' + date(until) : '') + '.'));
        return;
      }
      var at = now(), isToday = day === at.day;
      // Where no hours are known nothing counts as received after those that offices have.
      var closes = 0;
      try { closes = hours(day, field).reduce(function (last, span) { return Math.max(last, span[1]); }, 0); } catch (_) { /* said below */ }
      closes = closes || 1020;
      var isOne = rows.length === 1;
      if (!isOne) told.appendChild(made('p', '', 'Nộp ' + named(day) + ' thì có kết quả, nếu hồ sơ đủ và hợp lệ:'));
      rows.forEach(function (row) {
        var isPast = row.until !== null && at.minute >= row.until;
        var isLate = isToday && (isPast || at.minute >= closes);
        var found = deadline(day, isLate, row.unit, row.count, isClosed, isOpen);
        var label = row.label ? row.label + ': ' : '';
        if (found.unknown) {
          told.appendChild(made('p', '', (label || 'Ngày có kết quả ') + 'chưa tính được, vì ' + (found.unknown < 9999 ? 'lịch nghỉ năm ' + found.unknown + ' chưa có' : 'thời hạn quá dài') + '. Xin hỏi khi nộp.'));
          return;
        }
        told.appendChild(made('p', '', [
          isOne ? 'Nộp ' + named(day) + ' thì có kết quả chậm nhất ' : label + (label ? 'chậm nhất ' : 'Chậm nhất '),
          made('strong', '', named(found.last)), (isOne && row.label ? ' (' + lower(row.label) + ')' : '') + (isOne ? ', nếu hồ sơ đủ và hợp lệ.' : '.')
        ]));
        var notes = [];
        var reason = found.received !== day && why(day, isLate, isPast && row.until);
        if (reason) notes.push(reason + ': tính như nhận ' + named(found.received) + '.');
        else if (row.until !== null) notes.push('Nhận trước ' + clock(row.until) + '; nhận muộn hơn thì tính từ ngày làm việc tiếp theo.');
        if (found.computed) notes.push('Có ngày nghỉ dự kiến theo luật, chưa có thông báo.');
        if (notes.length) told.appendChild(made('p', 'quiet', notes.join(' ')));
      });
    }
    input.addEventListener('change', tell);
    input.addEventListener('input', tell);
    tell();
  }
