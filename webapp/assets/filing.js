/* The filing form: puts findings beside their fields, leads to places, adds and takes parts. Saving is saving.js, which is
   told of every change by todokeSaving.changed(). */
(function () {
  'use strict';

  var saving = window.todokeSaving;
  var form = document.getElementById('form');
  var cursor = '';
  var listOpen = false;
  var opened = new Set();

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function entry(pointer) {
    return form.querySelector('.entry[data-pointer="' + CSS.escape(pointer) + '"]');
  }

  /* The nearest place on the page: the field, else what holds it. */
  function nearest(pointer) {
    var at = pointer;
    while (at !== '') {
      var found = entry(at);
      if (found) {
        return found;
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return null;
  }

  /* ---- While a request is away, and after it ---- */
  jQuery(document).on('pfAjaxSend', remember);

  jQuery(document).on('pfAjaxComplete', function () {
    var redrawn = document.getElementById('form') !== form;
    form = document.getElementById('form');
    if (redrawn) {
      putBack();
      helps();
    }
    follow();
    /* The request that draws the form anew may still wait its turn behind this one. */
    if (redrawn || PrimeFaces.ajax.Queue.requests.length <= 1) {
      busy(false);
    }
    if (redrawn) {
      settle();
    }
  });

  /* ---- Findings, menus and headings follow what was saved ---- */
  function follow() {
    all('.findings-here', form).forEach(function (place) {
      place.textContent = '';
    });
    all('.part-findings', form).forEach(function (place) {
      place.textContent = '';
    });
    all('[aria-invalid]', form).forEach(function (input) {
      input.removeAttribute('aria-invalid');
    });
    all('#findings .finding', form).forEach(function (finding, number) {
      if (finding.dataset.quiet !== 'true') {
        tell(finding, number);
      }
    });
    all('#names span').forEach(function (name) {
      all('[data-references="' + name.dataset.list + '"] option', form).forEach(function (option) {
        if (option.value === name.dataset.ref) {
          option.textContent = (name.dataset.ref + ' ' + name.textContent).trim();
        }
      });
      if (form.querySelector('[data-title="' + CSS.escape(name.dataset.ref) + '"]')) {
        form.querySelector('[data-title="' + CSS.escape(name.dataset.ref) + '"]').textContent = name.textContent;
      }
    });
    var list = document.getElementById('findings');
    if (list && (list.dataset.first === 'true' || listOpen)) {
      list.open = true;
    }
  }

  function tell(finding, number) {
    var place = nearest(finding.dataset.finding || '');
    var here = place && place.querySelector('.findings-here');
    if (place && place.classList.contains('part-card') && place.dataset.pointer !== (finding.dataset.finding || '')) {
      /* The card is closed: it only says that something waits in it. */
      here = null;
      place.querySelector('.part-findings').appendChild(finding.querySelector('.status').cloneNode(true));
      return;
    }
    if (!here || here.closest('.entry') !== place) {
      return;
    }
    var told = document.createElement('p');
    told.className = finding.className;
    told.id = 'finding-' + number;
    told.appendChild(finding.querySelector('.status').cloneNode(true));
    told.appendChild(finding.querySelector('.finding-text').cloneNode(true));
    here.appendChild(told);
    all('input, select, textarea', place).forEach(function (input) {
      if (input.closest('.entry') === place && input.type !== 'search') {
        if (finding.classList.contains('finding-fatal')) {
          input.setAttribute('aria-invalid', 'true');
        }
        var before = input.getAttribute('aria-describedby');
        input.setAttribute('aria-describedby', ((before || '') + ' ' + told.id).trim());
      }
    });
  }

  /* ---- Helps beside fields ---- */
  function wordOf(list, code) {
    var option = list && all('option', list).filter(function (o) {
      return o.value === code;
    })[0];
    return option ? option.textContent : '';
  }

  function era(input) {
    var echo = input.parentNode.querySelector('.echo');
    if (!echo) {
      return;
    }
    var date = /^\d{4}-\d{2}-\d{2}$/.test(input.value) ? new Date(input.value + 'T00:00:00Z') : null;
    echo.textContent = date && !isNaN(date) && document.documentElement.lang === 'ja'
      ? new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC'}).format(date)
      : '';
  }

  function grouped(input) {
    var echo = input.closest('.entry').querySelector('.echo');
    if (echo) {
      var whole = input.value.split('.')[0];
      echo.textContent = /^\d{4,}(\.\d+)?$/.test(input.value)
        ? whole.replace(/\B(?=(\d{3})+$)/g, ',') + input.value.substring(whole.length)
        : '';
    }
  }

  function count(area) {
    var most = Number(area.dataset.most);
    if (!most || most < 1000) {
      return;
    }
    var line = area.parentNode.querySelector('.counter');
    if (!line) {
      line = document.createElement('p');
      line.className = 'counter quiet';
      area.insertAdjacentElement('afterend', line);
    }
    var length = Array.from(area.value).length;
    line.textContent = length.toLocaleString() + ' / ' + most.toLocaleString();
    line.classList.toggle('loud', length > most);
  }

  function helps() {
    all('[data-era]', form).forEach(era);
    all('[data-figure]', form).forEach(grouped);
    all('textarea[data-most]', form).forEach(count);
    all('.codes', form).forEach(countChosen);
    all('details[data-said="true"]', form).forEach(function (details) {
      details.open = true;
    });
    opened.forEach(function (pointer) {
      var details = entry(pointer);
      if (details && details.tagName === 'DETAILS') {
        details.open = true;
      }
    });
  }

  function countChosen(codes) {
    var line = codes.querySelector('.codes-count');
    line.textContent = line.dataset.count.replace('{0}', all('input:checked', codes).length);
  }

  /* A word typed or chosen in full becomes its code, in sight, with the word beside it. */
  function code(input) {
    var list = document.getElementById(input.getAttribute('list'));
    var typed = input.value.trim();
    var echo = input.nextElementSibling;
    var match = all('option', list).filter(function (option) {
      return option.value.toLowerCase() === typed.toLowerCase() || option.textContent === typed
        || option.label.split(' ').indexOf(typed) >= 0;
    })[0];
    if (match) {
      input.value = match.value;
    }
    if (echo && echo.classList.contains('echo')) {
      echo.textContent = wordOf(list, input.value);
    }
  }

  /* ---- Going to a place ---- */
  function go(pointer) {
    var place = pointer === '' ? form : nearest(pointer);
    if (!place) {
      return;
    }
    if (place.classList.contains('part-card') && place.dataset.pointer !== pointer && !place.querySelector('.part-fields')) {
      act('open', pointer);
      return;
    }
    for (var up = place; up; up = up.parentElement) {
      if (up.tagName === 'DETAILS') {
        up.open = true;
      }
    }
    var field = all('input:not([type=hidden]), select, textarea', place).filter(function (input) {
      return input.type !== 'search';
    })[0] || place.querySelector('button, h3[tabindex]') || place;
    place.scrollIntoView({block: 'center'});
    field.focus({preventScroll: true});
  }

  function act(name, at) {
    busy(true);
    window.todokeAct([{name: 'act', value: name}, {name: 'at', value: at}]);
  }

  /* Answers cannot carry control characters. A text that holds some is put back as it was typed: a finding tells of them,
     and nobody's text is changed in silence. */
  var CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  var strange = [];

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
      if (input && input.value === text.value.replace(CONTROLS, '')) {
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

  /* Where to go on after the form was drawn anew. */
  function settle() {
    var focus = document.querySelector('.filing-main').dataset.focus || '';
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
    var next = cursor !== '' && document.getElementById(cursor);
    if (next) {
      next.focus();
    }
  }

  /* ---- Events: on the document, since the form is drawn anew ---- */
  document.addEventListener('input', function (event) {
    if (!event.target.closest('#form') || event.target.closest('.ui-dialog')) {
      return;
    }
    if (event.target.dataset.filter) {
      filter(event.target);
      return;
    }
    if (event.target.dataset.most) {
      count(event.target);
    } else if (event.target.dataset.era) {
      era(event.target);
    } else if (event.target.dataset.figure) {
      grouped(event.target);
    }
    saving.changed();
  });

  document.addEventListener('change', function (event) {
    var input = event.target;
    if (!input.closest('#form') || input.dataset.filter) {
      return;
    }
    if (input.hasAttribute('list')) {
      code(input);
    }
    if (input.closest('.codes')) {
      countChosen(input.closest('.codes'));
    }
    saving.changed();
    if (input.closest('.redraw')) {
      busy(true);
      window.todokeRedraw();
    }
  });

  function filter(search) {
    var wanted = search.value.normalize('NFKC').trim().toLowerCase();
    all('li[data-words]', search.closest('.codes')).forEach(function (item) {
      item.hidden = wanted !== '' && item.dataset.words.normalize('NFKC').toLowerCase().indexOf(wanted) < 0;
    });
    all('.codes-group', search.closest('.codes')).forEach(function (group) {
      group.hidden = all('li[data-words]', group).every(function (item) {
        return item.hidden;
      });
    });
  }

  /* Enter in a field saves; it never presses a button of the form. */
  document.addEventListener('keydown', function (event) {
    var field = event.target;
    if (event.key === 'Enter' && field.closest('#form') && (field.tagName === 'INPUT' || field.tagName === 'SELECT')) {
      event.preventDefault();
      if (!event.isComposing) {
        saving.now();
      }
    }
  });

  document.addEventListener('click', function (event) {
    var goto = event.target.closest('[data-goto]');
    var hide = event.target.closest('[data-hide]');
    var button = event.target.closest('#form [data-act]');
    if (goto) {
      go(goto.dataset.goto || '');
    } else if (hide) {
      PF(hide.dataset.hide).hide();
    } else if (event.target.closest('[data-choose]')) {
      busy(true);
      window.todokeChoose([
        {name: 'choice', value: event.target.closest('[data-choose]').dataset.choose},
        {name: 'place', value: event.target.closest('[data-choose]').dataset.place}
      ]);
    } else if (button) {
      act(button.dataset.act, button.dataset.at);
    } else if (event.target.closest('#form\\:sum, #form\\:undo')) {
      busy(true);
    }
  });

  document.addEventListener('toggle', function (event) {
    var details = event.target;
    if (details.id === 'findings') {
      listOpen = details.open;
    } else if (details.dataset.pointer) {
      opened[details.open ? 'add' : 'delete'](details.dataset.pointer);
    }
  }, true);

  helps();
  follow();
})();
