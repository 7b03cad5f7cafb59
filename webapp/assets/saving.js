/* What is typed in the filing form reaches the server by itself within seconds, and is not lost from the page while it
   cannot. Nothing of a filing is kept in the browser's storage: a shared computer must not tell on anybody.

   Other scripts of the form use window.todokeSaving:
     changed()  something was typed, chosen or ticked: it is saved soon
     now()      what is not saved yet is saved at once */
window.todokeSaving = (function () {
  'use strict';

  var QUIET = 1500;
  var LONGEST = 4000;
  var AGAIN = 10000;
  var timer = null;
  /* Each change has a number; those up to 'sent' are on their way or saved. */
  var changes = 0;
  var sent = 0;
  var firstChange = 0;
  var running = 0;
  var lost = false;
  var leaving = false;

  /* The form may have been drawn anew: looked for each time. */
  function line() {
    return document.getElementById('unsaved');
  }

  function say(words, loud) {
    line().textContent = words;
    line().classList.toggle('loud', Boolean(loud));
  }

  function changed() {
    changes++;
    firstChange = firstChange || Date.now();
    if (!lost) {
      say(line().dataset.waiting);
    }
    plan(Math.max(0, Math.min(QUIET, firstChange + LONGEST - Date.now())));
  }

  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(now, wait);
  }

  function now() {
    clearTimeout(timer);
    if (running === 0 && changes !== sent) {
      window.todokeAutosave();
    }
  }

  /* Nothing is lost from the page, but it is not on the server. */
  function failed(words) {
    lost = true;
    sent = -1;
    say(words, true);
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
    failed(xhr && xhr.status === 0 ? line().dataset.lost : line().dataset.expired);
    if (xhr && xhr.status === 0) {
      plan(AGAIN);
    }
  });

  jQuery(document).on('pfAjaxUpdated', function () {
    var saved = document.querySelector('#form\\:saving [data-saved]');
    if (sent !== -1 && saved) {
      lost = false;
      say('');
      /* A new draft has an address of its own from its first saving on. */
      if (saved.dataset.id && location.search.indexOf('id=') < 0) {
        history.replaceState(null, '', location.pathname + '?id=' + saved.dataset.id);
      }
    } else if (!saved) {
      failed('');
    }
  });

  jQuery(document).on('pfAjaxComplete', function () {
    running = Math.max(0, running - 1);
    if (!lost && changes !== sent) {
      changed();
    }
  });

  /* A session that ended must not take the page away with what is typed on it. */
  var processor = PrimeFaces.ajax.ResponseProcessor;
  var redirect = processor.doRedirect;
  processor.doRedirect = function (node) {
    if (/\/public\/(error|sign-in)\.xhtml/.test(node.attributes.getNamedItem('url').value)) {
      failed(line().dataset.expired);
    } else {
      leaving = true;
      redirect.call(processor, node);
    }
  };

  window.addEventListener('beforeunload', function (event) {
    if (!leaving && (lost || changes !== sent || running > 0)) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  return {changed: changed, now: now};
})();
