/* What is chosen, what it costs and how long it is kept: beside the plan, or below it on a phone. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const LIGHTS = 15;
  const WARNINGS = [120, 30];

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value !== null && value !== undefined && value !== false) {
        made.setAttribute(key, value === true ? "" : value);
      }
    });
    made.append(...children);
    return made;
  };

  class Panel {
    constructor(root, choice, plan, words, acts) {
      this.root = root;
      this.choice = choice;
      this.plan = plan;
      this.words = words;
      this.acts = acts;
      this.said = new Set();
      this.part = (name) => root.querySelector("[data-part='" + name + "']");
      this.part("more").addEventListener("click", () => choice.extend());
      this.part("again").addEventListener("click", () => choice.later());
      this.lights = [...root.querySelectorAll("[data-lights] rect")];
      window.setInterval(() => this.tick(), 1000);
    }

    show() {
      const choice = this.choice;
      const focus = document.activeElement && document.activeElement.id;
      this.root.dataset.state = choice.state;
      this.part("title").textContent = this.words.title(choice.size);
      this.part("list").replaceChildren(...(choice.area ? [this.standing(choice.area)] : this.seats()));
      this.part("empty").hidden = choice.size > 0 || choice.state === "expired";
      this.part("expired").hidden = choice.state !== "expired";
      this.bill();
      this.note();
      this.tick();
      if (focus && document.activeElement.id !== focus) {
        const same = document.getElementById(focus);
        (same && !same.disabled ? same : this.part("title")).focus();
      }
    }

    seats() {
      return [...this.choice.picked].map(([key, type]) => {
        const seat = this.plan.byKey.get(key);
        const tag = this.tag([this.words.zone, this.plan.zones[seat.zone].name], [this.words.row, seat.row], [this.words.seat, seat.label]);
        const give = element("button", { type: "button", class: "btn btn-bare btn-sm", id: "give-" + key }, this.words.give);
        give.append(element("span", { class: "vh" }, " " + this.words.name(seat)));
        give.addEventListener("click", () => this.acts.toggle(seat));
        return element("li", {}, tag, element("b", { class: "price" }, this.words.price(seat.category, type)), this.types(seat, type), give);
      });
    }

    tag(...pairs) {
      const parts = pairs.filter(([, value]) => value).map(([label, value]) => element("span", {}, element("small", {}, label), element("b", {}, value)));
      return element("span", { class: "seat" }, ...parts);
    }

    /* A choice only where there is one. */
    types(seat, chosen) {
      const types = this.words.types(seat.category);
      const select = element("select", { class: "in", id: "type-" + seat.key, "aria-label": this.words.typeOf(seat) });
      types.forEach((type) => select.append(element("option", { value: type.type, selected: type.type === chosen }, type.text)));
      select.addEventListener("change", () => this.choice.type(seat.key, select.value));
      return types.length > 1 ? select : element("span", { class: "muted small" }, types.length ? types[0].label : "");
    }

    standing(area) {
      const whole = this.plan.areas.find((one) => one.key === area.key);
      const step = (by, label, icon) => {
        const button = element("button", { type: "button", class: "btn btn-sm", id: "stand-" + icon, "aria-label": label }, by > 0 ? "+" : "–");
        button.disabled = by > 0 && area.quantity >= this.words.limit;
        button.addEventListener("click", () => this.choice.stand(whole, area.quantity + by));
        return button;
      };
      const stepper = element("span", { class: "stepper" }, step(-1, this.words.fewer, "less"), element("b", { "aria-live": "polite" }, String(area.quantity)), step(1, this.words.more, "more"));
      return element("li", {}, this.tag([this.words.zone, whole.name]), element("b", { class: "price" }, this.words.price(whole.category, "ADULT")), stepper);
    }

    bill() {
      const { hold, state } = this.choice;
      const held = state === "held" && hold;
      this.part("total").textContent = held ? this.words.money(hold.quote.total) : this.words.sum(this.choice, this.plan);
      this.part("total-s").textContent = this.part("total").textContent;
      this.part("fees").textContent = held ? this.words.money(hold.quote.fees) : "";
      this.part("fees").parentElement.hidden = !held;
      const go = this.part("go");
      go.disabled = !held;
      this.part("hold").value = held ? hold.id : "";
      this.part("secret").value = held && hold.secret ? hold.secret : "";
    }

    note() {
      const { note, state } = this.choice;
      const alone = note && note.code === "orphan-seat" ? note.facts.seats : null;
      const words = alone ? this.words.say("orphan", this.words.seatsOf(alone)) : note ? note.detail || this.words.say("refused") : "";
      const text = state === "offline" ? this.words.offline : words;
      this.part("note").hidden = !text;
      this.part("note").textContent = text;
      this.mend(alone, note);
    }

    /* Ways out where the choice would leave a single seat: move along, or take that one too. */
    mend(alone, note) {
      const ways = [];
      if (alone && note.facts.instead.length) {
        ways.push(this.way("orphanmove", note.facts.instead, note.facts.instead));
      }
      if (alone && this.choice.size + alone.length <= this.words.limit) {
        ways.push(this.way("orphantoo", alone, [...this.choice.picked.keys(), ...alone]));
      }
      this.part("mend").hidden = !ways.length;
      this.part("mend").replaceChildren(...ways);
    }

    way(says, named, keys) {
      const button = element("button", { type: "button", class: "btn btn-sm", id: says }, this.words.say(says, this.words.labelsOf(named)));
      button.addEventListener("click", () => this.acts.instead(keys));
      ["pointerenter", "focus"].forEach((name) => button.addEventListener(name, () => this.acts.point(named)));
      ["pointerleave", "blur"].forEach((name) => button.addEventListener(name, () => this.acts.point([])));
      return button;
    }

    tick() {
      const { hold, state } = this.choice;
      const left = hold && hold.expiresAt ? Math.max(0, Math.round((Date.parse(hold.expiresAt) - this.choice.now) / 1000)) : null;
      this.root.querySelectorAll("[data-timer]").forEach((timer) => (timer.hidden = left === null));
      if (left === null) {
        return;
      }
      if (left === 0 && state !== "expired") {
        this.choice.expired();
        this.acts.say(this.words.expired);
        return;
      }
      const clock = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
      this.root.querySelectorAll("[data-clock]").forEach((place) => (place.textContent = clock));
      this.lights.forEach((light, at) => light.setAttribute("class", (at % LIGHTS) * 40 < left ? "on" : "out"));
      this.part("more").hidden = !hold.extendable;
      this.warn(hold.id, left);
    }

    warn(hold, left) {
      WARNINGS.filter((at) => left <= at && left > at - 5 && !this.said.has(hold + at)).forEach((at) => {
        this.said.add(hold + at);
        this.acts.say(this.words.warning(left));
      });
    }
  }

  seatmap.Panel = Panel;
  seatmap.element = element;
})();
