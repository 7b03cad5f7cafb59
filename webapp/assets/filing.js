/* The filing form: puts findings beside their fields, leads to places, adds and takes parts. Saving is saving.js, which is
   told of every change by todokeSaving.changed(); helps beside fields are filing-fields.js, searched choices
   filing-choices.js, keys filing-keys.js. They use window.todokeForm:
     all(selector, within)      elements, as an array
     act(name, at, value)       asks the server to do something with a part, see PartsView
     go(pointer)                leads to a place of the content
     speak(words)               tells people who do not see the page
     drawn(listener)            is called when fields were drawn anew, and at once
     code(field)                the code that a searched choice says, see filing-choices.js */
window.todokeForm = (function () {
  'use strict';

  var saving = window.todokeSaving;
  var form = document.getElementById('form');
  var cursor = '';
  var acting = false;
  var listOpen = false;
  var opened = new Set();
  var listeners = [];
  /* Fields that were left once: what is missing there was seen. */
  var left = new Set();

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
  jQuery(document).on('pfAjaxSend', remember);

  jQuery(document).on('pfAjaxComplete', function () {
    var redrawn = acting || document.getElementById('form') !== form;
    form = document.getElementById('form');
    /* The request that draws something anew may still wait its turn behind this one. */
    var waiting = PrimeFaces.ajax.Queue.requests.length > 1;
    if (redrawn && !waiting) {
      acting = false;
      putBack();
      drawn();
    }
    follow();
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

  /* ---- Findings and headings follow what was saved ---- */
  function follow() {
    all('.findings-here, .part-findings', form).forEach(function (place) {
      place.textContent = '';
    });
    all('[data-described]', form).forEach(function (input) {
      input.removeAttribute('aria-invalid');
      describe(input, input.dataset.described);
      delete input.dataset.described;
    });
    all('.finding-list .finding', form).forEach(function (finding, number) {
      if (finding.dataset.quiet !== 'true') {
        tell(finding, number);
      }
    });
    all('[data-mark]', form).forEach(function (mark) {
      var card = entry(mark.dataset.mark);
      var place = card && card.querySelector('.part-findings');
      if (place) {
        place.appendChild(mark.firstElementChild.cloneNode(true));
      }
    });
    all('[data-called]', form).forEach(function (called) {
      all('[data-title="' + CSS.escape(called.dataset.called) + '"]', form).forEach(function (title) {
        title.textContent = called.textContent;
      });
    });
    var list = document.getElementById('findings');
    if (list && (list.dataset.first === 'true' || listOpen)) {
      list.open = true;
    }
  }

  function describe(input, ids) {
    if (ids) {
      input.setAttribute('aria-describedby', ids);
    } else {
      input.removeAttribute('aria-describedby');
    }
  }

  function inputs(place) {
    return all('input:not([type=hidden]):not([type=search]), textarea', place).filter(function (input) {
      return input.closest('.entry') === place;
    });
  }

  function tell(finding, number) {
    var card = cardOf(finding.dataset.finding || '');
    if (card !== '' && !entry(card)) {
      return;
    }
    var place = nearest(finding.dataset.finding || '');
    var here = place && place.querySelector('.findings-here');
    if (!here || here.closest('.entry') !== place || place.classList.contains('part-closed')) {
      return;
    }
    /* What nobody came to yet is to be filled in, and no mistake until the report is passed on. */
    var open = finding.dataset.missing === 'true' && !left.has(place.dataset.pointer)
      && document.getElementById('findings').dataset.first !== 'true';
    var told = document.createElement('div');
    told.className = finding.className + (open ? ' finding-open' : '');
    told.id = 'finding-' + number;
    told.appendChild(finding.querySelector('.status').cloneNode(true));
    told.appendChild(finding.querySelector('.finding-text').cloneNode(true));
    var answers = finding.querySelector('.finding-answers');
    if (answers) {
      told.appendChild(answers.cloneNode(true)).hidden = false;
    }
    here.appendChild(told);
    inputs(place).forEach(function (input) {
      if (finding.classList.contains('finding-fatal') && !open) {
        input.setAttribute('aria-invalid', 'true');
      }
      var before = input.getAttribute('aria-describedby') || '';
      if (input.dataset.described === undefined) {
        input.dataset.described = before;
      }
      describe(input, (before + ' ' + told.id).trim());
    });
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
    if (['up', 'down', 'remove', 'copy'].indexOf(name) >= 0) {
      /* Places are not the same fields any more. */
      left.clear();
    }
    tidied = name === 'tidy' ? at : '';
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

  /* Answers cannot carry control characters. A text that holds some is put back as it was typed: a finding tells of them,
     and nobody's text is changed in silence. */
  var CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  var strange = [];
  /* Where its writer asked for the tidy form. */
  var tidied = '';

  function remember() {
    strange = all('input[type=text], textarea', form).filter(function (input) {
      return input.value.search(CONTROLS) >= 0;
    }).map(function (input) {
      return {id: input.id, value: input.value};
    });
  }

  function putBack() {
    strange.forEach(function (text) {
      var input = document.getElementById(text.id);
      var answered = input && tidied !== '' && tidied.indexOf(input.closest('.entry').dataset.pointer) === 0;
      if (input && !answered && input.value === text.value.replace(CONTROLS, '')) {
        input.value = text.value;
      }
    });
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

  /* ---- Events: on the document, since the form is drawn anew ---- */
  document.addEventListener('input', function (event) {
    var input = event.target;
    if (input.closest('#form') && !input.closest('.ui-dialog') && input.type !== 'search') {
      saving.changed();
    }
  });

  document.addEventListener('change', function (event) {
    var input = event.target;
    if (!input.closest('#form') || input.closest('.ui-dialog') || input.type === 'search') {
      return;
    }
    saving.changed();
    if (input.closest('.redraw')) {
      redraw(input);
    }
  });

  document.addEventListener('focusout', function (event) {
    var place = event.target.closest('#form .entry');
    var away = acting || !document.hasFocus() || document.querySelector('.filing-columns').inert;
    if (!place || away || !event.target.matches('input, textarea') || place.contains(event.relatedTarget)) {
      return;
    }
    left.add(place.dataset.pointer);
    all('.finding-open', place).forEach(function (told) {
      if (told.closest('.entry') === place) {
        told.classList.remove('finding-open');
        inputs(place).forEach(function (input) {
          input.setAttribute('aria-invalid', 'true');
        });
      }
    });
  });

  /* Enter in a field saves; it never presses a button of the form. */
  document.addEventListener('keydown', function (event) {
    var field = event.target;
    if (event.key === 'Enter' && field.closest('#form') && field.tagName === 'INPUT') {
      event.preventDefault();
      if (event.isComposing) {
        return;
      }
      if (field.dataset.enter) {
        document.getElementById(field.dataset.enter).click();
      } else {
        saving.now();
      }
    }
  });

  document.addEventListener('click', function (event) {
    var goto = event.target.closest('[data-goto]');
    var hide = event.target.closest('[data-hide]');
    var close = event.target.closest('[data-close]');
    var button = event.target.closest('#form [data-act]');
    if (goto) {
      go(goto.dataset.goto || '');
    } else if (hide) {
      PF(hide.dataset.hide).hide();
    } else if (close) {
      document.getElementById(close.dataset.close).close();
    } else if (event.target.closest('[data-choose]')) {
      busy(true);
      window.todokeChoose([
        {name: 'choice', value: event.target.closest('[data-choose]').dataset.choose},
        {name: 'place', value: event.target.closest('[data-choose]').dataset.place}
      ]);
    } else if (event.target.closest('[data-tick]')) {
      all('.question input[type=checkbox]').forEach(function (tick) {
        tick.checked = true;
      });
    } else if (button) {
      /* Where it stands beside a field of its own, that says what. */
      act(button.dataset.act, button.dataset.at, button.dataset.from
        ? document.getElementById(button.dataset.from).value
        : button.dataset.value);
    } else if (event.target.closest('#form\\:sum, #form\\:undo')) {
      busy(true);
    }
  });

  /* Escape out of a party or wallet made beside a field keeps it and leads back to the field. */
  document.addEventListener('cancel', function (event) {
    if (event.target.classList.contains('beside')) {
      event.preventDefault();
      act('back', event.target.dataset.beside);
    }
  }, true);

  document.addEventListener('toggle', function (event) {
    var details = event.target;
    if (details.id === 'findings') {
      listOpen = details.open;
    } else if (details.dataset.pointer) {
      opened[details.open ? 'add' : 'delete'](details.dataset.pointer);
    }
  }, true);

  drawn();
  follow();

  return {
    all: all,
    act: act,
    go: go,
    speak: speak,
    drawn: function (listener) {
      listeners.push(listener);
      listener();
    }
  };
})();
