/* Attaching files: chosen or dropped, looked at before they are sent (attachments-sending.js), taken into the draft when they
   are whole, and followed while they wait in quarantine. */
(function () {
  'use strict';

  var lines = window.todokeUploadLines;
  var sender = window.todokeUploads;
  var polling = 0;
  var asked = 0;

  function files() {
    return document.getElementById('form:attachments');
  }

  function cards() {
    return Array.prototype.slice.call(document.querySelectorAll('.attachment[data-file]'));
  }

  /* ---- Into the draft ---- */
  sender.whole = function (upload) {
    upload.state = 'taken';
    lines.say(lines.words().taken.replace('{0}', upload.file.name));
    tell(upload.id);
  };

  /* Nobody types into fields that are about to be replaced. */
  function tell(file) {
    if (files()) {
      files().inert = true;
    }
    asked++;
    window.todokeAttach([{name: 'file', value: file}]);
  }

  /* What waits in quarantine is looked after, ever more seldom, as long as the page is open. */
  function follow() {
    var waiting = cards().filter(function (card) {
      return card.dataset.state === 'QUARANTINE';
    })[0];
    if (!waiting) {
      polling = 0;
      return;
    }
    polling = Math.min(polling ? polling * 1.6 : 1500, 60000);
    setTimeout(function () {
      look(waiting.dataset.file);
    }, polling);
  }

  function look(file) {
    var filing = new URLSearchParams(location.search).get('id') || lines.words().filing;
    fetch(sender.URL + '?file=' + file + '&filing=' + filing, {redirect: 'error'}).then(function (answer) {
      return answer.json();
    }).then(function (answer) {
      if (answer.state && answer.state !== 'QUARANTINE' && !files().contains(document.activeElement)) {
        polling = 0;
        tell('');
      } else {
        follow();
      }
    }).catch(follow);
  }

  /* ---- Choosing and dropping ---- */
  function choose(chosen) {
    var many = cards().length + sender.listed().length;
    var together = cards().concat(sender.listed()).reduce(function (sum, one) {
      return sum + (one.file ? one.file.size : Number(one.dataset.size));
    }, 0);
    Array.prototype.forEach.call(chosen, function (file) {
      var upload = sender.add(file);
      var ending = '.' + file.name.split('.').pop().toLowerCase();
      many++;
      together += file.size;
      var no = lines.words().endings.split(',').indexOf(ending) < 0 ? lines.words().wrongType
        : file.size === 0 ? lines.words().empty
          : file.size > Number(lines.words().largest) ? lines.words().tooLarge
            : many > Number(lines.words().most) ? lines.words().tooMany
              : together > Number(lines.words().together) ? lines.words().tooMuch : '';
      if (no) {
        many--;
        together -= file.size;
        lines.show(upload, 'refused', no, ['dismiss']);
      } else {
        sender.queue(upload);
      }
    });
    sender.next();
  }

  document.addEventListener('change', function (event) {
    if (event.target.id === 'choose-files') {
      choose(event.target.files);
      event.target.value = '';
    }
  });

  document.addEventListener('dragover', function (event) {
    var zone = event.target.closest('[data-section=ATTACHMENTS]');
    if (zone && event.dataTransfer.types.indexOf('Files') >= 0) {
      event.preventDefault();
      zone.classList.add('dragged-over');
    }
  });

  ['dragleave', 'drop'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var zone = event.target.closest && event.target.closest('[data-section=ATTACHMENTS]');
      if (zone) {
        zone.classList.remove('dragged-over');
        if (kind === 'drop' && event.dataTransfer.files.length > 0) {
          event.preventDefault();
          choose(event.dataTransfer.files);
        }
      }
    });
  });

  jQuery(document).on('pfAjaxComplete', function () {
    lines.settle();
    if (asked > 0 && PrimeFaces.ajax.Queue.requests.length <= 1) {
      asked = 0;
      if (files()) {
        files().inert = false;
      }
      follow();
    }
  });

  window.addEventListener('beforeunload', function (event) {
    var underWay = sender.listed().some(function (upload) {
      return upload.state !== 'refused';
    });
    if (underWay) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  lines.settle();
  follow();
})();
