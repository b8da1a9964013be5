// Answers for the site when there is no network, with the pages that somebody kept on “ngoai-mang.html”; that page does
// the keeping. Where there is a network everything comes from it. What is kept is one version: a page that was shown
// from it gets its style and script from it too, and one that came from the network does not. A page that is kept says
// of which day it is. Without anything kept this answers nothing.
'use strict';
var TOP = new URL('./', self.location.href).href;
var LIST = TOP + 'ngoai-mang.json';
/** One entry says which cache is the kept one: putting it is the one step in which another takes its place. */
var NOTES = 'niemyet ghi ' + TOP;
var KEPT = TOP + '__niemyet/giu';
var NEWER = TOP + '__niemyet/moi';
var SHOWN = TOP + '__niemyet/xem/';
/** As long as this a page is waited for. */
var PATIENCE_MS = 6000;
var DAY_MS = 24 * 60 * 60 * 1000;

self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener('fetch', function (event) {
  var request = event.request;
  if (request.method !== 'GET' || request.url.indexOf(TOP) !== 0 || request.url.split('?')[0] === LIST) return;
  event.respondWith(request.mode === 'navigate' ? page(event) : part(event));
});

function note(key) {
  return caches.match(key, { cacheName: NOTES })
    .then(function (found) { return found ? found.json() : null; });
}

function write(key, value) {
  return caches.open(NOTES).then(function (notes) { return notes.put(key, new Response(JSON.stringify(value))); });
}

/** What is kept at an address; a folder's page is its index. */
function kept(url) {
  var plain = url.split(/[?#]/)[0];
  if (/\/$/.test(plain)) plain += 'index.html';
  return note(KEPT).then(function (which) {
    if (!which) return null;
    return caches.match(plain, { cacheName: which.cache })
      .then(function (found) { return found ? { answer: found, which: which } : null; });
  });
}

function page(event) {
  var request = event.request;
  var late = new Promise(function (_, give) { setTimeout(function () { give(new Error('late')); }, PATIENCE_MS); });
  var network = fetch(request);
  network.catch(function () { /* told below */ });
  return Promise.race([network, late]).then(function (answer) {
    event.waitUntil(look());
    return withNews(answer);
  }).catch(function () {
    return kept(request.url).then(function (found) {
      if (!found) return network.catch(function () { return nothing(); });
      return write(SHOWN + event.resultingClientId, true).then(function () { return marked(found); });
    });
  });
}

/** What belongs to a page comes from where the page came from. */
function part(event) {
  return note(SHOWN + event.clientId).then(function (isKept) {
    if (!isKept) return fetch(event.request);
    return kept(event.request.url).then(function (found) { return found ? found.answer : fetch(event.request); });
  });
}

/** Once a day it is looked whether there is another version; and pages that are closed are forgotten. */
function look() {
  return Promise.all([note(KEPT), note(NEWER)]).then(function (notes) {
    var which = notes[0], last = notes[1];
    if (!which || (last && Date.now() - last.at < DAY_MS)) return null;
    return fetch(LIST, { cache: 'no-cache' }).then(function (answer) { return answer.json(); }).then(function (list) {
      return write(NEWER, { at: Date.now(), version: list.version, day: list.day });
    }).then(forget);
  }).catch(function () { /* another time */ });
}

function forget() {
  return caches.open(NOTES).then(function (notes) {
    return notes.keys().then(function (all) {
      return Promise.all(all.map(function (one) {
        if (one.url.indexOf(SHOWN) !== 0) return null;
        return self.clients.get(one.url.slice(SHOWN.length)).then(function (open) {
          return open ? null : notes.delete(one);
        });
      }));
    });
  });
}

function news() {
  return Promise.all([note(KEPT), note(NEWER)]).then(function (notes) {
    var which = notes[0], newer = notes[1];
    if (!which || !newer || !newer.version || newer.version === which.version) return '';
    return 'Đã có bản ngày ' + newer.day + ': <a href="' + TOP + 'ngoai-mang.html">cập nhật bản giữ trong máy</a>.';
  });
}

function told(answer, words) {
  var headers = new Headers(answer.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  return answer.text().then(function (html) {
    var aside = '<aside class="sample kept" aria-label="Bản giữ trong máy">' + words + '</aside>';
    return new Response(html.replace(/<body[^>]*>/, function (body) { return body + aside; }),
      { status: answer.status, statusText: answer.statusText, headers: headers });
  });
}

function isPage(answer) { return /^text\/html/.test(answer.headers.get('content-type') || ''); }

function marked(found) {
  if (!isPage(found.answer)) return found.answer;
  return news().then(function (words) {
    return told(found.answer, '<strong>Bản giữ trong máy, của ngày ' + found.which.day + '.</strong> ' + words);
  });
}

/** A page of the network says so where what is kept is of another version. */
function withNews(answer) {
  if (!answer.ok || answer.type !== 'basic' || answer.redirected || !isPage(answer)) return answer;
  return news().then(function (words) { return words ? told(answer, words) : answer; });
}

function nothing() {
  return note(KEPT).then(function (which) {
    var home = which ? '<p><a href="' + TOP + 'ngoai-mang.html">Xem những gì đã giữ</a></p>' : '';
    return new Response('<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      '<title>Không có mạng</title><body><h1>Không có mạng</h1><p>Trang này chưa được giữ trong máy.</p>' + home,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
}
