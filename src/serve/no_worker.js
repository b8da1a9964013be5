// In the place of the site's worker: what was kept of a site that was served here before would answer instead of the
// preview. A browser asks for it by itself, and it takes itself away.
'use strict';
self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) {
  event.waitUntil(self.registration.unregister().then(function () { return caches.keys(); }).then(function (names) {
    return Promise.all(names.filter(function (name) { return name.indexOf('niemyet ') === 0; })
      .map(function (name) { return caches.delete(name); }));
  }));
});
