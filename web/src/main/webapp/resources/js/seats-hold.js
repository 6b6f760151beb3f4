/* The seats that are chosen, and the hold that keeps them: asked for a moment after the last change, one question at a time. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const PAUSE = 350;
  const BUSY = 2000;
  const OVER = [404, 410];

  const problem = (answer) => answer.json().catch(() => ({ code: "fault", detail: "", facts: {} }));

  /* The hold is no more, or nobody's here. */
  const isGone = (answer, no) => answer.status === 410 || no.code === "no-such-hold" || no.code === "hold-ended";

  const unique = () =>
    Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  class Choice {
    constructor(api, performance, tell) {
      this.api = api;
      this.performance = performance;
      this.tell = tell;
      this.picked = new Map();
      this.area = null;
      this.hold = null;
      this.state = "empty";
      this.note = null;
      this.timer = 0;
      this.asking = false;
      this.again = false;
      this.version = 0;
      this.offset = 0;
      this.unanswered = null;
      this.areaOf = () => undefined;
    }

    /* The server's clock: holds end by it, whatever the device believes. */
    get now() {
      return Date.now() + this.offset;
    }

    get shelf() {
      return "hold:" + this.performance;
    }

    get size() {
      return this.area ? this.area.quantity : this.picked.size;
    }

    has(key) {
      return this.picked.has(key) || (this.area !== null && this.area.key === key);
    }

    toggle(seat) {
      this.area = null;
      if (!this.picked.delete(seat.key)) {
        this.picked.set(seat.key, "ADULT");
      }
      this.later();
    }

    /* So many places of an area where one stands or sits freely; they are not mixed with seats. */
    stand(area, quantity) {
      this.picked.clear();
      this.area = quantity > 0 ? { key: area.key, quantity } : null;
      this.later();
    }

    /* Other seats for the same kinds of ticket, and more of them for adults. */
    swap(keys) {
      const types = [...this.picked.values()];
      this.picked = new Map(keys.map((key, at) => [key, types[at] || "ADULT"]));
      this.later();
    }

    type(key, type) {
      this.picked.set(key, type);
      this.later();
    }

    clear() {
      this.picked.clear();
      this.area = null;
      this.later();
    }

    later() {
      window.clearTimeout(this.timer);
      this.version++;
      this.note = null;
      this.state = this.size ? "asking" : "empty";
      this.timer = window.setTimeout(() => this.ask(), PAUSE);
      this.tell();
    }

    body() {
      const instead = this.hold ? { instead: this.hold.id } : {};
      return this.area
        ? { area: this.area.key, quantity: this.area.quantity, ...instead }
        : { seats: [...this.picked.keys()], ticketTypes: [...this.picked.values()], ...instead };
    }

    headers() {
      const headers = { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang };
      return this.hold && this.hold.secret ? { ...headers, "Hold-Secret": this.hold.secret } : headers;
    }

    /* Asks for what is chosen now; what is chosen meanwhile is asked for afterwards. */
    ask() {
      if (this.asking) {
        this.again = true;
        return Promise.resolve();
      }
      this.asking = true;
      return (this.size ? this.take(this.body()) : this.release()).finally(() => {
        this.asking = false;
        if (this.again) {
          this.again = false;
          this.ask();
        }
      });
    }

    take(body) {
      const version = this.version;
      const request = { method: "POST", body: JSON.stringify(body) };
      request.headers = { ...this.headers(), "Idempotency-Key": this.keyOf(request.body) };
      return fetch(this.api + "/performances/" + this.performance + "/holds", request)
        .then((answer) => {
          this.unanswered = null;
          this.look(answer);
          return answer.status === 201 ? answer.json().then((hold) => this.got(hold, version)) : this.refused(answer);
        })
        .catch(() => this.lost());
    }

    /* The same question under the same key until it is answered: what an answer that was lost has done is not done twice. */
    keyOf(body) {
      if (!this.unanswered || this.unanswered.body !== body) {
        this.unanswered = { body, key: unique() };
      }
      return this.unanswered.key;
    }

    look(answer) {
      const date = Date.parse(answer.headers.get("Date"));
      if (date) {
        this.offset = date - Date.now();
      }
    }

    /* Adopted only if nothing was chosen or given back since it was asked for. */
    got(hold, version) {
      this.keep(hold);
      if (version === this.version) {
        this.state = "held";
        this.adopt(hold);
      }
      this.tell();
    }

    /* What is chosen is what is held: types by place, in the order of the answer. */
    adopt(hold) {
      const area = this.areaOf(hold.places[0].seat);
      if (area) {
        this.area = { key: area.key, quantity: hold.places.length };
        return;
      }
      this.picked = new Map(hold.places.map((place) => [place.seat, place.type]));
    }

    keep(hold) {
      const secret = hold.secret || (this.hold && this.hold.id === hold.id ? this.hold.secret : undefined);
      this.hold = { ...hold, secret };
      window.sessionStorage.setItem(this.shelf, JSON.stringify({ id: hold.id, secret }));
    }

    refused(answer) {
      return problem(answer).then((no) => {
        this.state = "refused";
        this.note = no;
        if (no.code === "places-taken" && no.facts && Array.isArray(no.facts.seats)) {
          no.facts.seats.forEach((key) => this.picked.delete(key));
          if (this.picked.size) {
            this.timer = window.setTimeout(() => this.ask(), PAUSE);
          }
        }
        if (isGone(answer, no)) {
          this.forget();
        }
        this.tell();
      });
    }

    /* What is held is held as before: why not longer is said, and how long is read again. */
    notExtended(answer) {
      return problem(answer.clone()).then((no) =>
        isGone(answer, no) ? this.refused(answer) : this.read().then((hold) => this.goOn(hold, no))
      );
    }

    goOn(hold, no) {
      if (hold === null) {
        this.expired();
        return;
      }
      if (hold) {
        this.keep(hold);
      }
      this.note = no;
    }

    /* The network is gone for a moment; what was chosen stays, and is asked for again. */
    lost() {
      this.state = "offline";
      this.tell();
      this.timer = window.setTimeout(() => this.ask(), BUSY);
    }

    release() {
      const hold = this.hold;
      if (!hold) {
        return Promise.resolve();
      }
      return fetch(this.api + "/holds/" + hold.id, { method: "DELETE", headers: this.headers() })
        .then(() => this.forget())
        .catch(() => this.lost())
        .finally(() => this.tell());
    }

    extend() {
      const request = { method: "POST", headers: { ...this.headers(), "Idempotency-Key": "more-" + this.hold.id } };
      return fetch(this.api + "/holds/" + this.hold.id + "/extension", request)
        .then((answer) => (answer.ok ? answer.json().then((hold) => this.keep(hold)) : this.notExtended(answer)))
        .catch(() => this.lost())
        .finally(() => this.tell());
    }

    /* As the server has it; null when it is worth nothing any more, undefined while the server does not say. */
    read() {
      return fetch(this.api + "/holds/" + this.hold.id, { headers: this.headers() })
        .then((answer) => {
          this.look(answer);
          return answer.ok ? answer.json() : OVER.includes(answer.status) ? null : undefined;
        })
        .then((hold) => (hold && hold.state !== "ACTIVE" ? null : hold));
    }

    expired() {
      this.state = "expired";
      this.forget();
      this.tell();
    }

    forget() {
      this.hold = null;
      window.sessionStorage.removeItem(this.shelf);
    }

    /* After a reload, or on the way back from the next page. */
    restore(given) {
      const kept = given || JSON.parse(window.sessionStorage.getItem(this.shelf) || "null");
      if (!kept) {
        return Promise.resolve(false);
      }
      this.hold = kept;
      return this.read()
        .then((hold) => {
          if (hold === undefined) {
            return false;
          }
          if (hold === null) {
            this.forget();
            return false;
          }
          this.keep(hold);
          this.adopt(hold);
          this.state = "held";
          return true;
        })
        .catch(() => false);
    }
  }

  seatmap.Choice = Choice;
})();
