/* What is typed in the filing form reaches the server by itself within seconds, and is not lost from the page while it
   cannot. Nothing of a filing is kept in the browser's storage: a shared computer must not tell on anybody.

   Other scripts of the form use window.todokeSaving:
     changed()     something was typed, chosen or ticked: it is saved soon
     now()         what is not saved yet is saved at once
     again()       the way to the server is open again: saves, whether or not anything is known to be unsaved
     heard(number) a version is stored: where the page does not come to it by itself, others wrote it, and it is put on the
                   page when its writer pauses
     settled()     whether everything typed is on the server, and nothing is on its way or half typed (filing-typing.js)
   and these events on the document:
     todoke:signedOut  nothing can be saved before somebody signs in again; detail 'password': before a new password is chosen */
window.todokeSaving = (function () {
  'use strict';

  var QUIET = 1000;
  var LONGEST = 3000;
  var PAUSE = 2500;
  var SHORTEST_WAIT = 2000;
  var LONGEST_WAIT = 30000;
  var timer = null;
  /* Each change has a number; those up to 'sent' are on their way or saved. */
  var changes = 0;
  var sent = 0;
  var firstChange = 0;
  var lastChange = 0;
  var running = 0;
  var lost = false;
  var wait = SHORTEST_WAIT;
  var leaving = false;
  var newest = 0;

  /* The form may have been drawn anew: looked for each time. */
  function line() {
    return document.getElementById('unsaved');
  }

  function say(words, loud) {
    if (line().textContent !== words) {
      line().textContent = words;
    }
    line().classList.toggle('loud', Boolean(loud));
  }

  function changed() {
    changes++;
    lastChange = Date.now();
    firstChange = firstChange || lastChange;
    if (lost) {
      return;
    }
    say(line().dataset.waiting);
    plan(Math.max(0, Math.min(QUIET, firstChange + LONGEST - Date.now())));
  }

  function plan(pause) {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  }

  function now() {
    clearTimeout(timer);
    if (running === 0 && changes !== sent) {
      window.todokeAutosave();
    }
  }

  function again() {
    lost = false;
    wait = SHORTEST_WAIT;
    sent = -1;
    now();
  }

  function heard(version) {
    newest = Math.max(newest, version);
  }

  /* The answer to a saving of this page's own may come later than the word of what it stored: asked when all is settled. */
  function behind() {
    var version = document.querySelector('#form [name=pageVersion]');
    var shown = version ? Number(version.value) : -1;
    return (shown >= 0 && shown < newest) || Boolean(document.querySelector('#form\\:saving [data-behind]'));
  }

  function settled() {
    return !lost && running === 0 && changes === sent && !document.querySelector('#form [data-half]');
  }

  /* Nothing is lost from the page, but it is not on the server. */
  function failed(words) {
    lost = true;
    sent = -1;
    clearTimeout(timer);
    say(words, true);
  }

  /* Tried again by itself, after longer and longer pauses. */
  function failedForNow(words, asked) {
    failed(words);
    plan(Math.max(wait, Number(asked || 0) * 1000));
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  function signedOut(why) {
    failed('');
    document.dispatchEvent(new CustomEvent('todoke:signedOut', {detail: why}));
  }

  jQuery(document).on('pfAjaxSend', function () {
    running++;
    sent = changes;
    firstChange = 0;
    clearTimeout(timer);
    if (!lost) {
      say(line().dataset.saving);
    }
  });

  jQuery(document).on('pfAjaxError', function (event, xhr) {
    var status = xhr ? xhr.status : 0;
    if (status === 401) {
      signedOut('session');
    } else if (status === 403) {
      signedOut('password');
    } else if (status === 503) {
      failedForNow(line().dataset.away, xhr.getResponseHeader('Retry-After'));
    } else {
      failedForNow(status === 0 ? line().dataset.lost : line().dataset.failed);
    }
  });

  jQuery(document).on('pfAjaxUpdated', function () {
    var saved = document.querySelector('#form\\:saving [data-saved]');
    if (document.querySelector('#form\\:saving [data-away]')) {
      failedForNow(line().dataset.away);
    } else if (!saved) {
      failed('');
    } else if (sent !== -1) {
      lost = false;
      wait = SHORTEST_WAIT;
      say('');
      /* A new draft has an address of its own from its first saving on. */
      if (saved.dataset.id && location.search.indexOf('id=') < 0) {
        history.replaceState(null, '', location.pathname + '?id=' + saved.dataset.id);
      }
    }
  });

  jQuery(document).on('pfAjaxComplete', function () {
    running = Math.max(0, running - 1);
    if (!lost && changes !== sent) {
      plan(QUIET);
    }
  });

  /* Only the portal's own error page could lead this page away with what is typed on it. */
  var processor = PrimeFaces.ajax.ResponseProcessor;
  var redirect = processor.doRedirect;
  processor.doRedirect = function (node) {
    var target = new URL(node.attributes.getNamedItem('url').value, location.href);
    var what = target.searchParams.get('what') || '';
    if (!/\/public\/error\.xhtml$/.test(target.pathname)) {
      leaving = true;
      redirect.call(processor, node);
    } else if (what === 'platform.refusal.signIn') {
      signedOut('session');
    } else if (what === 'filing.refusal.otherWriter') {
      failed(line().dataset.other);
    } else if (target.searchParams.get('status') === '503') {
      failedForNow(line().dataset.away);
    } else {
      failedForNow(line().dataset.failed);
    }
  };

  /* What others saved is put on the page when its writer pauses. */
  setInterval(function () {
    if (settled() && behind() && Date.now() - lastChange > PAUSE && !document.querySelector('dialog[open]')) {
      /* What is typed into fields that are on their way out would be lost with them. */
      window.todokeForm.busy(true);
      window.todokeRedraw();
    }
  }, 1000);

  window.addEventListener('online', function () {
    if (lost) {
      now();
    }
  });

  /* A page that goes out of sight may never come back: what is typed goes to the server first. */
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden' && !lost) {
      now();
    }
  });

  window.addEventListener('beforeunload', function (event) {
    if (!leaving && !settled()) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  return {changed: changed, now: now, again: again, heard: heard, settled: settled};
})();
