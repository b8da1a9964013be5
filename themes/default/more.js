// What is done only when somebody asks for it: a list is narrowed by words and questions, and a check list is printed and
// sent. `script.js` loads it then, and hands over what both use; where all pages are in one file it stands before that one.
window.niemyetMore = function (page) {
  'use strict';
  var root = page.root, here = page.here, home = page.home, each = page.each, made = page.made, line = page.line, load = page.load;

  // The search and what it searches are loaded when somebody is about to search.
  var waiting = null;
  function withSearch(run) {
    if (window.niemyetFind || (window.niemyetLoad && window.niemyetLoad())) { run(); return; }
    if (waiting) { waiting.push(run); return; }
    waiting = [run];
    // Both are fetched at once, and run in this order.
    var failed = function () { waiting = null; };
    load('tim-kiem.js', null, failed);
    load('tim-kiem-danh-muc.js', function () { if (waiting) waiting.forEach(function (one) { one(); }); }, failed);
  }

  var SHOWN = 20;
  var AT_ONCE = 4;
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
  function row(hit, own, why) {
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
    if (why) one.appendChild(made('p', 'why', why));
    return one;
  }

  /** A line of links; nothing where there are none. */
  function links(before, list) {
    return list.length ? made('span', '', list.reduce(function (parts, one) {
      var link = made('a', '', one.name);
      link.href = home + one.address;
      return parts.concat(link, ' ');
    }, [before + ' '])) : '';
  }

  /** Words near to what was typed, to be asked instead. */
  function nearWords(texts) {
    return links('Có phải muốn tìm:', texts.map(function (text) {
      return { name: text, address: 'thu-tuc/index.html?q=' + encodeURIComponent(text) };
    }));
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
    // What is offered beside what was found, and is not counted with it: pages that are lists, and, below, words.
    var pages = made('p', 'also'), near = made('p', 'also');
    place.parentNode.insertBefore(pages, place);
    place.parentNode.insertBefore(near, place.nextSibling);
    near.setAttribute('role', 'status');
    function offer(line, what) {
      line.textContent = '';
      if (what) line.appendChild(what);
      line.hidden = !what;
    }
    offer(pages);
    offer(near);

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
    // Rows by what they say. From letter to letter most stay where they are: a slow telephone lays out few between two.
    var drawn = {};
    /** The first rows stand at once, the others when nobody types on. */
    function told(question, found, answer) {
      var before = drawn;
      drawn = {};
      own = [];
      clearTimeout(coming);
      var made = function (hit) {
        var of = rows && hit.subject.kind === 'p' && rows[hit.subject.address];
        var why = reason(hit);
        var one = drawn[hit.at + why] = before[hit.at + why] || row(hit, of, why);
        if (of) own.push([of, one]);
        return one;
      };
      var first = found.hits.slice(0, AT_ONCE).map(made);
      Array.prototype.slice.call(place.children).forEach(function (old) { if (first.indexOf(old) < 0) place.removeChild(old); });
      first.forEach(function (one, at) { if (place.children[at] !== one) place.insertBefore(one, place.children[at] || null); });
      place.hidden = false;
      offer(pages, links('Xem cả trang:', answer.listings));
      offer(near);
      place.setAttribute('aria-busy', 'true');
      coming = setTimeout(function () {
        place.removeAttribute('aria-busy');
        found.hits.slice(AT_ONCE).map(made).forEach(function (one) { place.appendChild(one); });
        hide();
        if (!found.sure && !answer.listings.length) offer(near, nearWords(answer.near(question)));
      }, 150);
      if (list) {
        var number = found.hits.length;
        var words = (found.sure ? 'khớp với “' : 'gần nhất với “') + question + '”' + (found.sure ? '' : ' nhưng không chắc đúng');
        var all = found.hits.map(function (hit) { return hit.subject.kind === 'p' && rows[hit.subject.address]; }).filter(Boolean);
        // Where nothing is found the whole list stays, by its fields.
        list.classList.toggle('typing', number > 0);
        if (number) list.narrow('words', all, words, clear, number);
        else list.none(question, clear, answer.listings.length > 0);
        return;
      }
      none.hidden = found.sure || (!found.hits.length && answer.listings.length > 0);
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
        if (!question) list.classList.remove('typing');
      }
      if (!question) {
        clearTimeout(coming);
        place.hidden = true;
        offer(pages);
        offer(near);
        if (list) list.narrow('words');
        else none.hidden = true;
        return;
      }
      withSearch(function () {
        if (question !== box.value.trim()) return;
        if (list && !rows) rows = rowsByCode(list);
        var answer = window.niemyetFind(box.value, typing);
        told(question, worth(answer.hits), answer);
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
        if (more) button('Bỏ ' + (by[who].rows ? 'chữ đã gõ' : by[who].said) + ': còn ' + more + ' thủ tục', by[who].drop);
      });
      button('Bỏ hết: xem cả ' + rows.length + ' thủ tục', function () {
        Object.keys(by).forEach(function (who) { by[who].drop(); });
      });
    }
    function button(text, run) {
      var one = made('button', '', text);
      one.type = 'button';
      one.addEventListener('click', run);
      drops.appendChild(made('li', '', one));
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
      // What is no procedure of this list is found beside it: a chooser, what another office does.
      var beside = by.words ? by.words.number - by.words.rows.length : 0;
      var number = there.length + beside;
      count.textContent = is ? number + (by.words ? ' kết quả: ' : ' thủ tục: ') + said() : all;
      list.classList.toggle('narrowed', is);
      none.hidden = number > 0;
      if (!number) offer();
    }

    /** Takes what somebody narrows the list to; nothing where he does not any more. */
    list.narrow = function (who, test, words, drop, number) {
      if (test) by[who] = { rows: Array.isArray(test) && test, fits: test, said: words, drop: drop, number: number };
      else delete by[who];
      show();
      list.dispatchEvent(new Event('narrowed'));
    };
    /**
     * No procedure is found of what somebody typed: that is said, and the list stands as it is without it. Where pages are
     * found it needs no other way on.
     */
    list.none = function (question, drop, hasPages) {
      list.narrow('words');
      count.textContent = hasPages ? 'Không có thủ tục nào tên là “' + question + '”' : 'Không thấy gì khớp với “' + question + '”';
      drops.textContent = '';
      button('Xóa chữ đã gõ', drop);
      none.hidden = hasPages;
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
      if (question.value) ask();
    });
  }

  var awake = false;
  function all() {
    if (awake) return;
    awake = true;
    var list = document.querySelector('.list');
    if (list) {
      narrowable(list);
      questions(list);
    }
    each('form.search[data-here]', function (form) {
      var place = document.querySelector('.found');
      if (place) searchHere(form, form.querySelector('input'), place);
    });
  }

  function dotted(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, '.'); }
  /** Fees of a case are added once it is chosen; which may be, the page says. */
  function sums(list) {
    var all = list.all;
    all('.ways td:last-child', document).forEach(function (cell) {
      all('.own', cell).forEach(function (old) { cell.removeChild(old); });
      if (!cell.querySelector('p:not([hidden])')) cell.appendChild(made('p', 'unknown own', 'Chưa ghi mức thu cho trường hợp này – hỏi trước khi nộp'));
      var kinds = {}, sum = 0, parts = [];
      var fees = all('[data-add]:not([hidden])', cell);
      var fits = fees.every(function (fee) {
        var part = /^(\D+) (\d+)$/.exec(fee.getAttribute('data-add'));
        if (!part || kinds[part[1]] || list.stands(fee) < 2) return false;
        kinds[part[1]] = true;
        sum += Number(part[2]);
        parts.push(part[1] + ' ' + dotted(part[2]));
        return true;
      });
      if (fits && parts.length > 1) cell.appendChild(made('p', 'sum own', 'Cộng: ' + dotted(sum) + ' đồng (' + parts.join(', ') + ')'));
    });
  }

  function chosen(list) {
    return list.all('.ask :checked').filter(function (one) { return one.value; }).map(function (one) {
      return line(one.closest('fieldset').firstElementChild.textContent) + ' ' + list.words(one.parentNode);
    });
  }
  /** Each way that is left: in which case, how long, for how much. */
  function ways(list) {
    var all = list.all, words = list.words;
    return all('.ways tbody tr:not([hidden])', document).map(function (row) {
      var cells = row.children;
      var of = cells[0].querySelector('.case');
      var fees = all('p', cells[2]).filter(function (one) { return one.parentNode === cells[2] && !one.hidden; });
      return line(cells[0].firstChild.textContent) + (of ? ' (' + words(of) + ')' : '') + ': ' +
        [line(cells[1].textContent)].concat(fees.map(words)).join('; ');
    });
  }

  /** Takes away what does not apply with the answers given, says what is left, and adds fees. */
  function answered(list) {
    each('[data-of]', function (one) {
      var how = list.stands(one);
      one.hidden = !how;
      if (how > 1 && one.tagName === 'DETAILS') one.open = true;
    });
    // What introduces papers goes with the last of them.
    var paper = 'li:not([hidden]):not(.heading):not(.choice)';
    list.all('.choice, .papers').forEach(function (one) {
      one.hidden = !one.querySelector(paper);
      for (var before = one.previousElementSibling; before && before.matches('p.group, p.group + p'); before = before.previousElementSibling) before.hidden = one.hidden;
    });
    list.all('h3').forEach(function (head) {
      var some = false;
      for (var next = head.nextElementSibling; next && next.tagName !== 'H3'; next = next.nextElementSibling) {
        some = some || (!next.hidden && /UL|DETAILS/.test(next.tagName));
      }
      head.hidden = !some;
    });
    var left = list.box.querySelector('.left');
    var now = chosen(list);
    sums(list);
    if (!left) return;
    left.textContent = '';
    if (!now.length) return;
    var rest = ways(list);
    if (!rest.length) rest = ['Nguồn không ghi thời hạn và mức thu riêng cho lựa chọn này.'];
    now.concat(rest).forEach(function (text) { left.appendChild(made('p', '', text)); });
  }

  /** What stands besides the papers: how long, for how much, where, and whom to call. */
  function besides(list) {
    var all = list.all, words = list.words;
    var facts = all('.facts dl > div', document);
    var rest = ways(list);
    var told = facts.slice(rest.length ? 3 : 1).map(function (fact) {
      return words(fact.firstElementChild) + ': ' + all('p', fact).map(words).join('; ');
    });
    var call = document.querySelector('.call[href^="tel:"], span.call');
    // Where to go, unless another way is chosen.
    var isElsewhere = /Nộp bằng cách nào\? (?!Nộp trực tuyến)/.test(chosen(list).join());
    var online = !isElsewhere && document.querySelector('.act-now .button');
    return rest.concat(told, online ? words(online) + ': ' + online.href : [], call ? words(call) : []);
  }

  function asText(list) {
    var words = list.words;
    var name = words(document.querySelector('h1'));
    var code = document.querySelector('.above p');
    var lines = [name + (code ? ' (' + words(code) + ')' : '')].concat(chosen(list), '');
    list.all('h3, .group, .one, summary, .papers li').forEach(function (one) {
      if (one.closest('[hidden], .source-notes, .ask')) return;
      var tick = one.querySelector('input');
      if (one.classList.contains('choice')) tick = null;
      if (tick) lines.push((one.closest('.options') ? '   ' : '') + (tick.checked ? '☑ ' : '☐ ') + words(tick.parentNode));
      else if (one.tagName === 'SUMMARY') lines.push('• ' + line(one.firstChild.textContent));
      else if (!one.classList.contains('choice')) lines.push(words(one));
      else if (one.firstElementChild.tagName === 'P') lines.push(words(one.firstElementChild));
    });
    lines = lines.concat('', besides(list));
    if (/^http/.test(location.protocol)) lines.push(location.href);
    return { title: name, text: lines.join('\n') };
  }

  function copy(text, said) {
    var done = function () { said.textContent = 'Đã chép, dán vào tin nhắn Zalo.'; };
    var old = function () {
      var area = said.parentNode.querySelector('textarea') || said.parentNode.appendChild(document.createElement('textarea'));
      area.value = text;
      area.select();
      var copied = false;
      try { copied = document.execCommand('copy'); } catch (_) { /* then by hand */ }
      if (!copied) { said.textContent = 'Không tự chép được, xin chép đoạn dưới đây:'; return; }
      said.parentNode.removeChild(area);
      done();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old);
    else old();
  }
  function send(list) {
    var sent = asText(list);
    var failed = function (why) { if (why.name !== 'AbortError') copy(sent.text, list.box.querySelector('.do span')); };
    try { navigator.share(sent).catch(failed); } catch (why) { failed(why); }
  }

  /** What is printed alone has a style of its own. Where all pages are in one file it stands there. */
  function withStyle(run) {
    var style = document.querySelector('link[href$="theo-yeu-cau.css"]');
    if (home === '#' || (style && style.sheet)) { run(); return; }
    if (style) return;
    style = made('link');
    style.rel = 'stylesheet';
    style.href = home + 'theo-yeu-cau.css';
    style.onload = run;
    style.onerror = function () { document.head.removeChild(style); run(); };
    // Before the other, as on pages that have it from the beginning.
    document.head.insertBefore(style, document.head.firstChild);
  }

  /** The list alone on paper, in columns where it is long. */
  function printed(list) {
    // What applies is needed whether it was folded or not.
    var folded = list.all('details:not([open])').filter(function (one) { return !one.closest('.ask'); });
    folded.forEach(function (one) { one.open = true; });
    var told = made('div', 'told', chosen(list).concat(besides(list)).map(function (text) { return made('p', '', text); }));
    list.box.appendChild(told);
    root.classList.add('listing');
    var text = asText(list).text;
    // A line takes room beside its letters.
    var size = text.length + 40 * text.split('\n').length;
    if (size > 2900) root.classList.add('dense');
    // What no letters put on one page is left large enough to be read.
    if (size > 6200 && size < 10500) root.classList.add('denser');
    addEventListener('afterprint', function after() {
      removeEventListener('afterprint', after);
      root.classList.remove('listing', 'dense', 'denser');
      folded.forEach(function (one) { one.open = false; });
      list.box.removeChild(told);
    });
    print();
  }

  /** Somebody is about to type: a first question of no use to anybody makes ready what is made once. */
  function ready() {
    if (!window.niemyetFind) withSearch(function () { setTimeout(function () { window.niemyetFind('giay to', true); }); });
  }

  return { ready: ready, lists: all, answered: answered, send: send, print: function (list) { withStyle(function () { printed(list); }); } };
};
