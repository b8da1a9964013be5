  // Days off and the end of a term, as `src/calendar/` counts them: the cases of `tests/calendar/deadlines.tsv` are played
  // through both. A day is written 2026-12-08, which also sorts. A year that nobody confirmed is thrown as its number.

  function yearOf(day) { return Number(day.slice(0, 4)); }

  function after(day, count) { return new Date(Date.parse(day) + count * 86400000).toISOString().slice(0, 10); }

  /** From 1, Monday, to 7. */
  function weekday(day) { return new Date(Date.parse(day)).getUTCDay() || 7; }

  function known(day) { if (data.years.indexOf(yearOf(day)) < 0) throw yearOf(day); }

  function isWorked(day) {
    known(day);
    if (day in data.work) return true;
    return !(day in data.off) && weekday(day) < 6;
  }

  function openFrom(day, closed) {
    while (!isWorked(day) || closed(day)) day = after(day, 1);
    return day;
  }

  /** Shorter months end with their last day. */
  function afterMonths(day, count) {
    var months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
    var year = Math.floor(months / 12);
    if (year > 9999) throw 9999;
    var last = new Date(Date.UTC(year, months % 12 + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, months % 12, Math.min(Number(day.slice(8)), last))).toISOString().slice(0, 10);
  }

  function isComputed(from, to) {
    return data.computed.some(function (day) { return from <= day && day <= to; });
  }

  /**
   * The last day of a term of working days (w), days (d), months (m) or years (y), or of the day itself (s). On a day off
   * on which the office is open it receives.
   */
  function deadline(handed, late, unit, count, closed, open) {
    try {
      var isReceived = !late && !isWorked(handed) && open(handed);
      var received = isReceived ? handed : openFrom(late ? after(handed, 1) : handed, closed);
      var counted = received, end = received;
      if (unit === 'w') {
        for (var left = count; left > 0; left -= 1) end = openFrom(after(end, 1), function () { return false; });
      } else if (unit !== 's') {
        counted = end = unit === 'd' ? after(received, count) : afterMonths(received, unit === 'm' ? count : count * 12);
        for (var year = yearOf(received); year <= yearOf(end); year += 1) known(year + '-01-01');
      }
      var last = openFrom(end, closed);
      return { received: received, last: last, computed: isComputed(handed, received) || isComputed(counted, last) };
    } catch (unknown) {
      // A day that no calendar has is in a year that nobody confirmed.
      return { unknown: typeof unknown === 'number' ? unknown : 9999 };
    }
  }
