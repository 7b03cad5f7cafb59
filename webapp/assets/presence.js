/* Two people on one draft see each other. The page says "I am writing here" while somebody is at it; a page that nobody
   touches falls silent, so that it neither pretends that somebody is there nor keeps a session alive. */
(function () {
  'use strict';

  var EVERY = 10000;
  var AT_IT = 60000;
  var touched = Date.now();
  var section = 'OVERVIEW';
  var root = document.getElementById('signInAgain').dataset.path || '';

  function field(name) {
    var input = document.querySelector('#form [name=' + name + ']');
    return input ? input.value : '';
  }

  function send(more) {
    return fetch(root + '/exchange/filing/presence', {
      method: 'POST',
      keepalive: true,
      redirect: 'error',
      headers: {'Faces-Request': 'partial/ajax'},
      body: new URLSearchParams(Object.assign({page: field('pageName'), section: section}, more))
    });
  }

  function show(words) {
    var place = document.getElementById('others');
    if (place.textContent !== words) {
      place.textContent = words;
    }
  }

  /* Before its first saving a draft is nobody's but this page's, and the server does not know the page. */
  function stored() {
    return field('pageDraft') !== '';
  }

  function beat() {
    if (!stored() || Date.now() - touched > AT_IT || document.visibilityState === 'hidden' || document.querySelector('dialog[open]')) {
      show('');
      return;
    }
    send({}).then(function (answer) {
      return answer.ok ? answer.json() : {others: [], version: 0};
    }).then(function (heard) {
      show(heard.others.join(' '));
      window.todokeSaving.heard(heard.version);
    }, function () {
      show('');
    });
  }

  ['pointerdown', 'keydown', 'input', 'wheel', 'focusin'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var back = Date.now() - touched > AT_IT;
      var here = event.target.closest && event.target.closest('[data-section]');
      var moved = here && here.dataset.section !== section;
      touched = Date.now();
      section = here ? here.dataset.section : section;
      if (back || moved) {
        beat();
      }
    }, {passive: true});
  });

  window.addEventListener('pagehide', function () {
    if (stored()) {
      send({left: 'true'}).catch(function () {
        /* It ends by itself. */
      });
    }
  });
  setInterval(beat, EVERY);
  beat();
})();
