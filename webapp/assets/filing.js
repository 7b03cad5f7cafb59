/* The filing form: its places, how one is led to them, and how parts of it are drawn anew. What its buttons and fields do is
   filing-buttons.js, which tells saving.js of every change; findings are put beside their fields by filing-findings.js, helps
   by filing-fields.js, searched choices are filing-choices.js and filing-typing.js, networks told by addresses
   filing-networks.js, keys filing-keys.js. They use window.todokeForm:
     all(selector, within)      elements, as an array
     entry(pointer)             the place on the page of a place of the content
     cardOf(pointer)            the card in which it lies
     nearest(pointer)           the place, else what holds it
     act(name, at, value)       asks the server to do something with a part, see PartsView
     acted(listener)            is called with what is asked for, and where
     redraw(input)              the same fields, as they stand on the server now
     busy(yes)                  nobody types while parts are drawn anew
     go(pointer)                leads to a place of the content
     speak(words)               tells people who do not see the page
     drawn(listener)            is called when fields were drawn anew, and at once
     code(field)                the code that a searched choice says, see filing-choices.js
     meant(field)               its code and word, also where it is the only one that holds what is typed */
window.todokeForm = (function () {
  'use strict';

  var form = document.getElementById('form');
  var cursor = '';
  var acting = false;
  var opened = new Set();
  var listeners = [];
  var actListeners = [];

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function entry(pointer) {
    return form.querySelector('.entry[data-pointer="' + CSS.escape(pointer) + '"]');
  }

  function parent(pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /* The card in which a place lies; empty where it lies in none. */
  function cardOf(pointer) {
    var card = /^\/(parties|wallets|transactions)\/\d+/.exec(pointer);
    return card ? card[0] : '';
  }

  /* The nearest place on the page: the field, else what holds it. */
  function nearest(pointer) {
    for (var at = pointer; at !== ''; at = parent(at)) {
      var found = entry(at);
      if (found) {
        return found;
      }
    }
    return null;
  }

  function speak(words) {
    var spoken = document.getElementById('spoken');
    if (spoken && words) {
      spoken.textContent = '';
      setTimeout(function () {
        spoken.textContent = words;
      }, 50);
    }
  }

  /* ---- While a request is away, and after it ---- */
  jQuery(document).on('pfAjaxComplete', function () {
    var redrawn = acting || document.getElementById('form') !== form;
    form = document.getElementById('form');
    /* The request that draws something anew may still wait its turn behind this one. */
    var waiting = PrimeFaces.ajax.Queue.requests.length > 1;
    if (redrawn && !waiting) {
      acting = false;
      drawn();
    }
    if (!waiting) {
      busy(false);
      if (redrawn) {
        settle();
      }
    }
  });

  function drawn() {
    opened.forEach(function (pointer) {
      var details = entry(pointer);
      if (details && details.tagName === 'DETAILS') {
        details.open = true;
      }
    });
    all('details[data-said="true"]', form).forEach(function (details) {
      details.open = true;
    });
    listeners.forEach(function (listener) {
      listener();
    });
    var beside = form.querySelector('dialog.beside');
    if (beside && !beside.open) {
      beside.showModal();
    }
  }

  /* ---- Going to a place ---- */
  function go(pointer) {
    var card = cardOf(pointer);
    var shown = card !== '' && entry(card);
    if (card !== '' && (!shown || shown.classList.contains('part-closed') && pointer !== card)) {
      act('open', pointer);
      return;
    }
    var place = pointer === '' ? form : nearest(pointer);
    if (!place) {
      return;
    }
    for (var up = place; up; up = up.parentElement) {
      if (up.tagName === 'DETAILS') {
        up.open = true;
      }
      /* Whoever is led to a field sees it, also where it does not apply. */
      up.hidden = false;
    }
    all('.derived', place).forEach(function (fold) {
      fold.open = fold.closest('.entry') === place;
    });
    var field = all('input:not([type=hidden]):not([type=search]), textarea', place).filter(visible)[0];
    if (place.matches('.part-closed, article.part-card') && pointer === place.dataset.pointer) {
      field = place.classList.contains('part-closed') || !field ? place.querySelector('h3') : field;
    }
    field = field || place.querySelector('button, h3[tabindex]') || place;
    place.scrollIntoView({block: place.offsetHeight > window.innerHeight ? 'start' : 'center'});
    field.focus({preventScroll: true});
  }

  function visible(input) {
    return input.offsetParent !== null;
  }

  function act(name, at, value) {
    acting = true;
    actListeners.forEach(function (listener) {
      listener(name, at);
    });
    busy(true);
    window.todokeAct([{name: 'act', value: name}, {name: 'at', value: at}, {name: 'value', value: value || ''}]);
  }

  /* Other fields are asked now: the card is drawn anew, or the form where the field lies in none. */
  function redraw(input) {
    var card = input.closest('.part-card, dialog.beside .part-fields');
    if (card) {
      act('redraw', card.dataset.pointer);
    } else {
      busy(true);
      window.todokeRedraw();
    }
  }

  /* While parts are added, taken or redrawn nobody types into fields that are about to be replaced. */
  function busy(yes) {
    if (yes) {
      cursor = document.activeElement ? document.activeElement.id : '';
    }
    var columns = document.querySelector('.filing-columns');
    if (columns) {
      columns.inert = yes;
    }
  }

  /* Where to go on after something was drawn anew. */
  function settle() {
    var next = document.getElementById('next');
    var focus = next.dataset.focus || '';
    speak(next.textContent);
    if (focus === 'findings') {
      var list = document.getElementById('findings');
      list.open = true;
      list.querySelector('summary').focus();
      return;
    }
    if (focus === 'removed') {
      cursor = 'form:undo';
    } else if (focus !== '') {
      go(focus);
      return;
    }
    var before = cursor !== '' && document.getElementById(cursor);
    if (before) {
      before.focus();
    }
  }

  document.addEventListener('toggle', function (event) {
    var details = event.target;
    if (details.dataset.pointer) {
      opened[details.open ? 'add' : 'delete'](details.dataset.pointer);
    }
  }, true);

  drawn();

  return {
    all: all,
    entry: entry,
    cardOf: cardOf,
    nearest: nearest,
    act: act,
    acted: function (listener) {
      actListeners.push(listener);
    },
    /* Parts were asked for that are not there yet. */
    isActing: function () {
      return acting;
    },
    redraw: redraw,
    busy: busy,
    go: go,
    speak: speak,
    drawn: function (listener) {
      listeners.push(listener);
      listener();
    }
  };
})();
