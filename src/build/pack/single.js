// Shows the pages that this file holds, one at a time, as if each were a file of its own. The address behind "#" is
// the page's path in the site, with what would stand behind it there: "#thu-tuc/1.001612.html?q=…#giay-to". So Back
// works, and an address can be kept. Every page is shown in a fresh body, and the theme's script runs anew in it;
// what that script listened to before is taken from it. Where the script asks for the address, it is told this one
// (window.niemyetHere). Where it would load the search with its index, it calls window.niemyetLoad().
(function () {
  'use strict';

  var BASES = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  var EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  var FAR_BASES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145, 8193, 12289, 16385, 24577];
  var FAR_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
  var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  /** For every code, turned round and followed by anything: its symbol and its length. */
  function table(lengths) {
    var most = Math.max.apply(null, lengths) || 1;
    var codes = new Uint16Array(1 << most);
    var code = 0;
    for (var length = 1; length <= most; length += 1) {
      for (var symbol = 0; symbol < lengths.length; symbol += 1) {
        if (lengths[symbol] !== length) continue;
        var turned = 0;
        for (var bit = 0; bit < length; bit += 1) if (code & (1 << bit)) turned |= 1 << (length - 1 - bit);
        for (var at = turned; at < codes.length; at += 1 << length) codes[at] = (symbol << 4) | length;
        code += 1;
      }
      code <<= 1;
    }
    return { codes: codes, mask: codes.length - 1 };
  }

  /** What was compressed (RFC 1951), by a reader that every telephone has. */
  function unpack(from, size) {
    var to = new Uint8Array(size);
    var at = 0, out = 0, held = 0, count = 0, last = 0;
    function bits(many) {
      while (count < many) { held |= from[at++] << count; count += 8; }
      var value = held & ((1 << many) - 1);
      held >>>= many;
      count -= many;
      return value;
    }
    function symbol(of) {
      while (count < 15 && at < from.length) { held |= from[at++] << count; count += 8; }
      var found = of.codes[held & of.mask];
      held >>>= found & 15;
      count -= found & 15;
      return found >> 4;
    }
    function lengths() {
      var near = bits(5) + 257, far = bits(5) + 1, many = bits(4) + 4;
      var small = [], all = [], i;
      for (i = 0; i < 19; i += 1) small.push(0);
      for (i = 0; i < many; i += 1) small[ORDER[i]] = bits(3);
      var of = table(small);
      while (all.length < near + far) {
        var next = symbol(of);
        var again = next < 16 ? 1 : next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7);
        var value = next < 16 ? next : next === 16 ? all[all.length - 1] : 0;
        for (i = 0; i < again; i += 1) all.push(value);
      }
      return [table(all.slice(0, near)), table(all.slice(near))];
    }
    function fixed() {
      var near = [], far = [], i;
      for (i = 0; i < 288; i += 1) near.push(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
      for (i = 0; i < 30; i += 1) far.push(5);
      return [table(near), table(far)];
    }
    while (!last) {
      last = bits(1);
      var kind = bits(2);
      if (kind === 0) {
        // Whole bytes again: those that were read ahead are given back.
        at -= count >> 3;
        held = count = 0;
        var length = from[at] | from[at + 1] << 8;
        at += 4;
        to.set(from.subarray(at, at + length), out);
        at += length;
        out += length;
        continue;
      }
      var both = kind === 1 ? fixed() : lengths();
      for (;;) {
        var next = symbol(both[0]);
        if (next < 256) { to[out++] = next; continue; }
        if (next === 256) break;
        next -= 257;
        var many = BASES[next] + bits(EXTRA[next]);
        next = symbol(both[1]);
        var back = FAR_BASES[next] + bits(FAR_EXTRA[next]);
        for (var end = out + many; out < end; out += 1) to[out] = to[out - back];
      }
    }
    return to;
  }

  function bytes(text) {
    var letters = atob(text);
    var all = new Uint8Array(letters.length);
    for (var i = 0; i < all.length; i += 1) all[i] = letters.charCodeAt(i);
    return all;
  }

  function text(from) { return new TextDecoder('utf-8').decode(from); }

  var held = {};
  Array.prototype.forEach.call(document.querySelectorAll('script[type="text/plain"]'), function (one) {
    held[one.id.slice('niemyet-'.length)] = one.textContent;
  });
  var plain = document.querySelector('noscript').textContent;
  var first = held[0].split(' ');
  var all = JSON.parse(text(unpack(bytes(first[1]), Number(first[0]))));
  var contents = {};
  all.pages.forEach(function (page) { contents[page[0]] = page; });
  var unpacked = { number: -1, bytes: null };

  function main(page) {
    if (unpacked.number !== page[2]) {
      unpacked = { number: page[2], bytes: unpack(bytes(held[page[2]]), all.sizes[page[2] - 1]) };
    }
    return text(unpacked.bytes.subarray(page[3], page[3] + page[4]));
  }

  function known(path) { return Object.prototype.hasOwnProperty.call(contents, path); }

  function decoded(part) { try { return decodeURIComponent(part); } catch (_) { return part; } }

  /** The path, the question and the part that an address of the site names. */
  function split(address) {
    var part = address.indexOf('#') < 0 ? '' : address.slice(address.indexOf('#'));
    var rest = address.slice(0, address.length - part.length);
    var search = rest.indexOf('?') < 0 ? '' : rest.slice(rest.indexOf('?'));
    return { path: decoded(rest.slice(0, rest.length - search.length)), search: search, part: part };
  }

  /** The address in the site that a link of a page means. */
  function meant(link, base) {
    var to = split(link);
    if (to.path === '') return { path: base, search: to.search, part: to.part };
    var folders = to.path.charAt(0) === '/' ? [] : base.split('/').slice(0, -1);
    to.path.split('/').forEach(function (name) {
      if (name === '..') folders.pop();
      else if (name !== '.') folders.push(name);
    });
    to.path = folders.join('/');
    if (to.path === '' || /\/$/.test(to.path)) to.path += 'index.html';
    return to;
  }

  function behind(to) { return '#' + encodeURI(to.path) + to.search + to.part; }

  function isElsewhere(link) { return /^[a-z][a-z0-9+.-]*:/i.test(link) || link.slice(0, 2) === '//'; }

  function each(box, selector, run) { Array.prototype.forEach.call(box.querySelectorAll(selector), run); }

  /** Not in this file: on the network, where there is such a place, else only its words are left. */
  function elsewhere(link, to) {
    var said = document.createElement('small');
    said.className = 'quiet';
    said.textContent = ' (' + all.elsewhere + ')';
    if (all.public) {
      link.setAttribute('href', all.public + encodeURI(to.path) + to.part);
      link.removeAttribute('download');
      link.parentNode.insertBefore(said, link.nextSibling);
      return;
    }
    var words = document.createElement('span');
    while (link.firstChild) words.appendChild(link.firstChild);
    words.appendChild(said);
    link.parentNode.replaceChild(words, link);
  }

  /** Parts of a page as elements whose links and pictures are those of this file. */
  function ready(html, base) {
    var box = document.createElement('template');
    box.innerHTML = html;
    each(box.content, 'a[href]', function (link) {
      var href = link.getAttribute('href');
      if (isElsewhere(href)) return;
      var to = meant(href, base);
      if (known(to.path)) link.setAttribute('href', behind(to));
      else elsewhere(link, to);
    });
    each(box.content, 'form[action]', function (form) {
      if (isElsewhere(form.getAttribute('action'))) return;
      form.setAttribute('action', behind(meant(form.getAttribute('action'), base)));
    });
    each(box.content, 'img[src]', function (picture) {
      var src = picture.getAttribute('src');
      if (isElsewhere(src)) return;
      var at = meant(src, base).path;
      if (Object.prototype.hasOwnProperty.call(all.pictures, at)) return picture.setAttribute('src', all.pictures[at]);
      picture.parentNode.replaceChild(document.createTextNode(picture.getAttribute('alt') || ''), picture);
    });
    return box.content;
  }

  // What is listened to from here on is the theme's, and goes with the page.
  var listening = [];
  var here = { path: '', search: '', hash: '' };
  window.niemyetHere = here;

  function run(code) {
    var script = document.createElement('script');
    script.textContent = code;
    document.head.appendChild(script);
    document.head.removeChild(script);
  }

  var isSearchThere = false;
  /** Runs the script that the site's pages load when somebody searches; says whether there is one. */
  window.niemyetLoad = function () {
    if (!isSearchThere && held.search) run(held.search);
    isSearchThere = true;
    return held.search !== '';
  };

  function build(page) {
    listening.forEach(function (one) { one[0].removeEventListener(one[1], one[2], one[3]); });
    listening = [];
    var whole = ready(all.above + all.below, all.home);
    var place = whole.querySelector('main') || whole.firstElementChild;
    place.appendChild(ready(main(page), page[0]));
    var foot = whole.querySelector('footer') || whole.lastElementChild;
    foot.appendChild(ready(all.note, all.home));
    var asked = /[?&]q=([^&]*)/.exec(here.search);
    var box = place.querySelector('input[name="q"]');
    if (asked && box) box.setAttribute('value', decoded(asked[1].replace(/\+/g, ' ')));
    document.body.textContent = '';
    document.body.appendChild(whole);
    var title = document.createElement('template');
    title.innerHTML = page[1];
    document.title = title.content.textContent;
    run(held.script);
  }

  /** Where each page was scrolled to when it was left. */
  var left = {};
  var shown = null;
  var isAsked = false;

  function focusOn(element) {
    element.setAttribute('tabindex', '-1');
    element.focus({ preventScroll: true });
  }

  function place(isBack) {
    var part = here.hash.length > 1 ? document.getElementById(decoded(here.hash.slice(1))) : null;
    if (part) {
      part.scrollIntoView();
      return focusOn(part);
    }
    scrollTo(0, isBack ? left[shown] || 0 : 0);
  }

  function go() {
    var to = split(location.hash.slice(1));
    if (!known(to.path)) to = { path: all.home, search: '', part: '' };
    var isBack = !isAsked;
    isAsked = false;
    here.path = to.path;
    here.search = to.search;
    here.hash = to.part;
    var next = to.path + to.search;
    if (shown !== next) {
      var isFirst = shown === null;
      shown = next;
      build(contents[to.path]);
      var heading = document.querySelector('main h1');
      if (!isFirst && heading) focusOn(heading);
    }
    place(isBack);
  }

  try {
    if ('scrollRestoration' in history) history.scrollRestoration = 'manual';
    addEventListener('hashchange', go);
    addEventListener('scroll', function () { if (shown !== null && !isAsked) left[shown] = scrollY; }, { passive: true });
    document.addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a[href^="#"]');
      if (!link) return;
      isAsked = true;
      setTimeout(function () { isAsked = false; }, 300);
      // A second click on the same link changes no address.
      if (link.hash === location.hash) place(false);
    });
    document.addEventListener('submit', function (event) {
      var action = event.target.getAttribute('action') || '';
      if (event.defaultPrevented || action.charAt(0) !== '#') return;
      event.preventDefault();
      var fields = [];
      each(event.target, 'input[name], select[name]', function (one) {
        if ((one.type === 'checkbox' || one.type === 'radio') && !one.checked) return;
        fields.push(encodeURIComponent(one.name) + '=' + encodeURIComponent(one.value));
      });
      isAsked = true;
      location.hash = action.split('?')[0] + '?' + fields.join('&');
    });
    [document, window].forEach(function (one) {
      var listen = one.addEventListener;
      one.addEventListener = function (kind, heard, how) {
        listening.push([one, kind, heard, how]);
        return listen.call(one, kind, heard, how);
      };
    });
    go();
  } catch (_) {
    // Too old for this: what those read who run no scripts.
    document.body.innerHTML = plain;
  }
})();
