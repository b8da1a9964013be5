// Keeps pages for when there is no network: the whole site or one page, once somebody asks for it, with its size told
// before. All that is kept is of one version: another one is fetched whole beside it, and takes its place in one step.
// “worker.js” answers with what is kept, and knows where it lies by the same names.
(function () {
  'use strict';
  var TOP = new URL('./', location.href).href;
  var LIST = TOP + 'ngoai-mang.json';
  var NOTES = 'niemyet ghi ' + TOP;
  var KEPT = TOP + '__niemyet/giu';
  var NEWER = TOP + '__niemyet/moi';
  var AT_ONCE = 4;
  var box;

  function note(key) {
    return caches.match(key, { cacheName: NOTES })
      .then(function (found) { return found ? found.json() : null; });
  }

  function write(key, value) {
    return caches.open(NOTES).then(function (notes) { return notes.put(key, new Response(JSON.stringify(value))); });
  }

  function list() {
    return fetch(LIST, { cache: 'no-cache' }).then(function (answer) { return answer.ok ? answer.json() : null; })
      .catch(function () { return null; });
  }

  function size(bytes) {
    if (bytes < 1000000) return Math.max(1, Math.ceil(bytes / 1000)) + '\u00a0KB';
    return (Math.ceil(bytes / 100000) / 10).toFixed(1).replace('.', ',') + '\u00a0MB';
  }

  function address(path) { return TOP + path.split('/').map(encodeURIComponent).join('/'); }

  function add(kind, text, parent) {
    var one = document.createElement(kind);
    one.textContent = text;
    (parent || box).appendChild(one);
    return one;
  }

  function button(text, run) {
    var one = add('button', text, add('p', ''));
    one.type = 'button';
    one.addEventListener('click', run);
    return one;
  }

  function sum(files) { return files.reduce(function (all, file) { return all + file[1]; }, 0); }

  /** What all pages are shown with. */
  function shared(all) { return all.files.filter(function (file) { return /^[^/]+\.(css|js)$/.test(file[0]) || file[0] === 'ngoai-mang.html'; }); }

  function named(all, paths) { return all.files.filter(function (file) { return paths.indexOf(file[0]) >= 0; }); }

  function files(all, wanted) {
    if (wanted.whole) return all.files;
    var common = shared(all);
    return common.concat(named(all, wanted.pages).filter(function (file) { return common.indexOf(file) < 0; }));
  }

  /** Pictures that a page shows are kept with it. */
  function pictures(html, base, all) {
    var seen = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img[src], link[rel="icon"]');
    var urls = Array.prototype.map.call(seen, function (one) {
      return new URL(one.getAttribute('src') || one.getAttribute('href'), base).href;
    });
    return all.files.filter(function (file) { return urls.indexOf(address(file[0])) >= 0; });
  }

  /** Fetches files into a cache, a few at once, and what a page shows behind it. */
  function fill(cache, todo, all, tell) {
    var left = todo.slice(), known = todo.map(function (file) { return file[0]; }), done = 0;
    function next() {
      var file = left.shift();
      if (!file) return null;
      return fetch(address(file[0]), { cache: 'no-cache' }).then(function (answer) {
        if (!answer.ok) throw new Error(file[0]);
        var copy = answer.clone();
        return cache.put(address(file[0]), answer).then(function () { return /\.html$/.test(file[0]) ? copy.text() : ''; });
      }).then(function (html) {
        if (html) pictures(html, address(file[0]), all).forEach(function (one) {
          if (known.indexOf(one[0]) >= 0) return;
          known.push(one[0]);
          left.push(one);
        });
        done += 1;
        tell(done, done + left.length);
        return next();
      });
    }
    var rows = [];
    for (var i = 0; i < AT_ONCE; i += 1) rows.push(next());
    return Promise.all(rows);
  }

  /** Caches of this site but the one that is kept. */
  function drop(keep) {
    return caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name.indexOf('niemyet giu ' + TOP + ' ') === 0 && name !== keep;
      }).map(function (name) { return caches.delete(name); }));
    });
  }

  function keep(wanted) {
    var line = (box.textContent = '', add('p', 'Đang tải…'));
    var name;
    return navigator.serviceWorker.register(TOP + 'sw.js', { scope: TOP, updateViaCache: 'none' }).then(list).then(function (all) {
      if (!all || !all.version) throw new Error('list');
      name = 'niemyet giu ' + TOP + ' ' + all.version + ' ' + Date.now();
      return caches.open(name).then(function (cache) {
        return fill(cache, files(all, wanted), all, function (done, of) { line.textContent = 'Đang tải ' + done + '/' + of + ' tệp…'; });
      }).then(list).then(function (again) {
        // Another version was put on the server meanwhile: these files may be of both.
        if (!again || again.version !== all.version) throw new Error('changed');
        return write(KEPT, { cache: name, version: all.version, day: all.day, whole: wanted.whole, pages: wanted.pages });
      }).then(function () { return write(NEWER, { at: Date.now(), version: all.version, day: all.day }); });
    }).then(function () { return drop(name); }).then(show, function (mistake) {
      var words = mistake.message === 'changed' ? 'Trang vừa được cập nhật trong lúc tải: hãy bấm lại.' :
        'Không tải được hết: mạng yếu, hoặc máy hết chỗ. Những gì giữ trước đây vẫn còn nguyên.';
      var done = name ? caches.delete(name) : Promise.resolve();
      return done.then(show).then(function () { box.insertBefore(add('p', words), box.firstChild).className = 'missing'; });
    });
  }

  function take() {
    return drop('').then(function () { return caches.delete(NOTES); }).then(function () {
      return navigator.serviceWorker.getRegistration(TOP);
    }).then(function (registered) { return registered && registered.scope === TOP ? registered.unregister() : null; }).then(show);
  }

  function kept(which, all) {
    var what = which.whole ? 'cả trang' : which.pages.length + ' trang';
    add('p', 'Máy này đang giữ ' + what + ', bản của ngày ' + which.day + '.');
    if (!which.whole) {
      var rows = add('ul', '');
      which.pages.forEach(function (path) {
        add('a', path, add('li', '', rows)).href = address(path);
        caches.match(address(path), { cacheName: which.cache })
          .then(function (found) { return found ? found.text() : ''; }).then(function (html) {
            var title = new DOMParser().parseFromString(html, 'text/html').querySelector('h1');
            var link = Array.prototype.filter.call(rows.querySelectorAll('a'), function (one) { return one.href === address(path); })[0];
            if (title && link) link.textContent = title.textContent;
          });
      });
    }
    if (all && all.version !== which.version) {
      add('p', 'Trên mạng đã có bản ngày ' + all.day + '.').className = 'notice';
      button('Cập nhật bản giữ trong máy (' + size(sum(files(all, which))) + ')', function () { keep(which); });
    }
  }

  function show() {
    return Promise.all([note(KEPT), list()]).then(function (both) {
      var which = both[0], all = both[1];
      box.textContent = '';
      if (which) kept(which, all);
      var page = new URLSearchParams(location.search).get('trang') || '';
      if (!all || !all.version) {
        if (!which) add('p', 'Lúc này không giữ trang được: chưa có mạng, hoặc đây là bản xem trước.');
      } else {
        var held = which ? which.pages : [];
        if (named(all, [page]).length && held.indexOf(page) < 0 && !(which && which.whole)) {
          var more = { whole: false, pages: held.concat([page]) };
          button('Giữ trang vừa xem (' + size(sum(files(all, more))) + ')', function () { keep(more); });
        }
        if (!which || !which.whole) {
          button('Giữ cả trang: ' + all.files.length + ' tệp (' + size(sum(all.files)) + ')', function () { keep({ whole: true, pages: held }); });
        }
      }
      if (which) button('Bỏ, xóa khỏi máy này', take);
    });
  }

  function start() {
    box = document.getElementById('giu');
    if (!/^https?:$/.test(location.protocol) || !('serviceWorker' in navigator) || !('caches' in window)) {
      box.textContent = '';
      add('p', 'Ở đây không giữ trang được: phải mở trang từ địa chỉ https:// bằng trình duyệt mới.');
      return;
    }
    show();
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
