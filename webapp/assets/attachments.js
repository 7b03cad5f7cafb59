/* Attaching files: sent in pieces, one file after the other, so that progress is shown, a pause costs nothing and a lost
   connection loses no more than a piece. The draft takes a file when it is whole. */
(function () {
  'use strict';

  var URL_OF_UPLOADS = 'upload';
  var TRIES = 6;
  var uploads = [];
  var list = document.createElement('ul');
  var announced = document.createElement('p');
  var polling = 0;
  var asked = 0;

  list.className = 'upload-list';
  announced.className = 'visually-hidden';
  announced.setAttribute('role', 'status');

  function place() {
    return document.getElementById('uploads');
  }

  function words() {
    return place().dataset;
  }

  function files() {
    return document.getElementById('form:attachments');
  }

  function cards() {
    return Array.prototype.slice.call(document.querySelectorAll('.attachment[data-file]'));
  }

  /* The form is drawn anew now and then: what is under way is put back into it. */
  function settle() {
    if (place() && list.parentNode !== place()) {
      place().appendChild(list);
      place().appendChild(announced);
    }
  }

  function size(bytes) {
    return bytes < 1048576 ? (bytes / 1024).toFixed(1) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
  }

  /* ---- One line for each file under way ---- */
  function line(upload) {
    var item = document.createElement('li');
    item.className = 'upload';
    item.appendChild(part('span', 'file-name', upload.file.name));
    item.appendChild(part('span', 'quiet', size(upload.file.size)));
    upload.bar = document.createElement('progress');
    upload.bar.max = Math.max(1, upload.file.size);
    upload.bar.setAttribute('aria-label', upload.file.name);
    item.appendChild(upload.bar);
    upload.told = part('span', 'upload-state', '');
    item.appendChild(upload.told);
    upload.acts = part('span', 'part-acts', '');
    item.appendChild(upload.acts);
    list.appendChild(item);
    upload.item = item;
  }

  function part(tag, name, text) {
    var element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  }

  function buttons(upload, kinds) {
    var focused = upload.acts.contains(document.activeElement);
    upload.acts.textContent = '';
    kinds.forEach(function (kind) {
      var button = part('button', 'ui-button small' + (kind === 'cancel' || kind === 'dismiss' ? ' quiet-button' : ''), words()[kind]);
      button.type = 'button';
      button.setAttribute('aria-label', words()[kind] + ' ' + upload.file.name);
      button.addEventListener('click', function () {
        acts[kind](upload);
      });
      upload.acts.appendChild(button);
    });
    if (focused && upload.acts.firstChild) {
      upload.acts.firstChild.focus();
    }
  }

  function show(upload, state, text, kinds) {
    upload.state = state;
    upload.item.dataset.state = state;
    upload.told.textContent = text;
    buttons(upload, kinds);
    announced.textContent = upload.file.name + ' ' + text;
  }

  function progress(upload, bytes) {
    upload.bar.value = bytes;
    upload.told.textContent = bytes >= upload.file.size
      ? words().looking
      : words().sending.replace('{0}', Math.floor(100 * bytes / upload.file.size));
  }

  var acts = {
    pause: function (upload) {
      show(upload, 'paused', words().paused, ['resume', 'cancel']);
      if (upload.xhr) {
        upload.xhr.abort();
      }
      next();
    },
    resume: function (upload) {
      queue(upload);
      next();
    },
    retry: function (upload) {
      upload.tries = 0;
      queue(upload);
      next();
    },
    cancel: function (upload) {
      upload.state = 'gone';
      if (upload.xhr) {
        upload.xhr.abort();
      }
      remove(upload);
      next();
    },
    dismiss: function (upload) {
      remove(upload);
    }
  };

  function remove(upload) {
    uploads = uploads.filter(function (other) {
      return other !== upload;
    });
    upload.item.remove();
    document.getElementById('choose-files').focus();
  }

  function queue(upload) {
    show(upload, 'queued', words().queued, ['pause', 'cancel']);
  }

  /* ---- Talking to the server ---- */
  function ask(upload, method, query, body, done) {
    var xhr = new XMLHttpRequest();
    upload.xhr = xhr;
    xhr.open(method, URL_OF_UPLOADS + query);
    xhr.setRequestHeader('X-Todoke-Token', words().token);
    xhr.timeout = 120000;
    if (method === 'PUT') {
      xhr.setRequestHeader('Content-Type', 'application/octet-stream');
      xhr.upload.addEventListener('progress', function (event) {
        if (upload.state === 'sending') {
          progress(upload, upload.received + event.loaded);
        }
      });
    }
    xhr.onload = function () {
      upload.xhr = null;
      if (upload.state === 'sending') {
        answered(upload, xhr, done);
      }
    };
    xhr.onerror = xhr.ontimeout = function () {
      upload.xhr = null;
      if (upload.state === 'sending') {
        again(upload);
      }
    };
    xhr.send(body);
  }

  function answered(upload, xhr, done) {
    var answer = null;
    try {
      answer = JSON.parse(xhr.responseText);
    } catch (notOurs) {
      /* The sign-in page, or a proxy's. */
    }
    if (!answer) {
      if (xhr.status >= 500) {
        again(upload);
      } else {
        show(upload, 'failed', words().signedOut, ['retry', 'cancel']);
        next();
      }
    } else if (xhr.status < 300) {
      upload.tries = 0;
      done(answer);
    } else if (xhr.status === 409 && upload.id) {
      /* The server has another piece last than we think. */
      again(upload);
    } else {
      show(upload, 'refused', answer.detail || answer.title, ['dismiss']);
      next();
    }
  }

  function again(upload) {
    upload.tries++;
    upload.unsure = true;
    if (upload.tries >= TRIES) {
      show(upload, 'failed', words().lost, ['retry', 'cancel']);
      next();
      return;
    }
    show(upload, 'sending', words().again, ['pause', 'cancel']);
    setTimeout(function () {
      if (upload.state === 'sending') {
        go(upload);
      }
    }, 500 * Math.pow(2, upload.tries));
  }

  function next() {
    var busy = uploads.some(function (upload) {
      return upload.state === 'sending';
    });
    var waiting = uploads.filter(function (upload) {
      return upload.state === 'queued';
    })[0];
    if (!busy && waiting) {
      show(waiting, 'sending', words().sending.replace('{0}', 0), ['pause', 'cancel']);
      waiting.unsure = Boolean(waiting.id);
      go(waiting);
    }
  }

  function go(upload) {
    if (!upload.id) {
      announce(upload);
    } else if (upload.unsure) {
      ask(upload, 'GET', '?file=' + upload.id, null, function (answer) {
        upload.unsure = false;
        received(upload, answer);
      });
    } else {
      send(upload);
    }
  }

  /* With its hash a file that was cut off, even by closing the browser, goes on where it was. */
  function announce(upload) {
    hash(upload.file).then(function (sha256) {
      if (upload.state !== 'sending') {
        return;
      }
      var body = new URLSearchParams({name: upload.file.name, size: upload.file.size, sha256: sha256});
      ask(upload, 'POST', '', body, function (answer) {
        upload.id = answer.file;
        received(upload, answer);
      });
    });
  }

  function hash(file) {
    if (!window.crypto || !crypto.subtle) {
      return Promise.resolve('');
    }
    return file.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest('SHA-256', bytes);
    }).then(function (digest) {
      return Array.from(new Uint8Array(digest)).map(function (byte) {
        return byte.toString(16).padStart(2, '0');
      }).join('');
    }).catch(function () {
      return '';
    });
  }

  function send(upload) {
    var piece = upload.file.slice(upload.received, upload.received + Number(words().piece));
    ask(upload, 'PUT', '?file=' + upload.id + '&offset=' + upload.received, piece, function (answer) {
      received(upload, answer);
    });
  }

  function received(upload, answer) {
    upload.received = answer.received;
    progress(upload, answer.received);
    if (answer.state === 'UPLOADING') {
      send(upload);
    } else if (answer.taken && answer.state !== 'INFECTED') {
      take(upload);
    } else {
      show(upload, 'refused', answer.words, ['dismiss']);
      next();
    }
  }

  /* ---- Into the draft ---- */
  function take(upload) {
    upload.state = 'taken';
    announced.textContent = words().taken.replace('{0}', upload.file.name);
    remove(upload);
    tell(upload.id);
    next();
  }

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
    var filing = new URLSearchParams(location.search).get('id') || words().filing;
    fetch(URL_OF_UPLOADS + '?file=' + file + '&filing=' + filing, {redirect: 'error'}).then(function (answer) {
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
    var many = cards().length + uploads.length;
    var together = cards().concat(uploads).reduce(function (sum, one) {
      return sum + (one.file ? one.file.size : Number(one.dataset.size));
    }, 0);
    Array.prototype.forEach.call(chosen, function (file) {
      var upload = {file: file, id: '', received: 0, tries: 0, unsure: false, xhr: null};
      var ending = '.' + file.name.split('.').pop().toLowerCase();
      line(upload);
      uploads.push(upload);
      many++;
      together += file.size;
      var no = words().endings.split(',').indexOf(ending) < 0 ? words().wrongType
        : file.size === 0 ? words().empty
          : file.size > Number(words().largest) ? words().tooLarge
            : many > Number(words().most) ? words().tooMany
              : together > Number(words().together) ? words().tooMuch : '';
      if (no) {
        many--;
        together -= file.size;
        show(upload, 'refused', no, ['dismiss']);
      } else {
        queue(upload);
      }
    });
    next();
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
    settle();
    if (asked > 0 && PrimeFaces.ajax.Queue.requests.length <= 1) {
      asked = 0;
      if (files()) {
        files().inert = false;
      }
      follow();
    }
  });

  window.addEventListener('beforeunload', function (event) {
    var underWay = uploads.some(function (upload) {
      return upload.state !== 'refused';
    });
    if (underWay) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  settle();
  follow();
})();
