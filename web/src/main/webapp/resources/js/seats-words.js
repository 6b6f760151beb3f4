/* The words of the page, as the server wrote them into it, and amounts as the language writes them. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});

  class Words {
    constructor(root, legend) {
      this.data = root.dataset;
      this.limit = Number(root.dataset.limit);
      this.language = document.documentElement.lang;
      this.legend = legend.map((item) => ({
        key: item.dataset.key,
        name: item.dataset.name,
        mark: item.querySelector("use").getAttribute("href").split("#")[1],
        types: [...item.querySelectorAll("[data-type]")].map((type) => ({
          type: type.dataset.type,
          label: type.dataset.label,
          minor: Number(type.dataset.minor)
        }))
      }));
      this.currency = root.dataset.currency;
      this.digits = Number(root.dataset.digits);
      this.format = new Intl.NumberFormat(this.language, { style: "currency", currency: this.currency });
    }

    /* By the plan's order of categories. */
    bind(plan) {
      this.plan = plan;
      this.byCategory = plan.categories.map((key) => this.legend.find((item) => item.key === key) || null);
      this.marks = this.byCategory.map((item) => (item ? item.mark : "c-taken"));
    }

    say(key, ...quoted) {
      return (this.data[key] || "").replace(/\{(\d)}/g, (whole, at) => quoted[Number(at)]);
    }

    get stage() {
      return this.say("stage");
    }
    get zone() {
      return this.say("zone");
    }
    get row() {
      return this.say("row");
    }
    get seat() {
      return this.say("seat");
    }
    get give() {
      return this.say("give");
    }
    get fewer() {
      return this.say("fewer");
    }
    get more() {
      return this.say("more");
    }
    get offline() {
      return this.say("offline");
    }
    get expired() {
      return this.say("expired");
    }

    title(size) {
      return size === 0 ? this.say("none") : size === 1 ? this.say("one") : this.say("many", size);
    }

    free(count) {
      return this.say("free", count.toLocaleString(this.language));
    }

    amount(minor) {
      return this.format.format(minor / 10 ** this.digits);
    }

    money(money) {
      return this.format.format(Number(money.amount));
    }

    types(category) {
      const item = this.byCategory[category];
      return item ? item.types.map((type) => ({ ...type, text: type.label + ", " + this.amount(type.minor) })) : [];
    }

    minor(category, type) {
      const types = this.types(category);
      const own = types.find((one) => one.type === type) || types[0];
      return own ? own.minor : 0;
    }

    price(category, type) {
      return this.amount(this.minor(category, type));
    }

    sum(choice, plan) {
      if (choice.area) {
        const area = plan.areas.find((one) => one.key === choice.area.key);
        return this.amount(choice.area.quantity * this.minor(area.category, "ADULT"));
      }
      const minors = [...choice.picked].map(([key, type]) => this.minor(plan.byKey.get(key).category, type));
      return this.amount(minors.reduce((all, one) => all + one, 0));
    }

    name(seat) {
      const zone = this.plan.zones[seat.zone].name;
      return seat.row ? this.say("place", zone, seat.row, seat.label) : this.say("rowless", zone, seat.label);
    }

    /* "Stalls, row 2, seat 1; Stalls, row 2, seat 4" */
    seatsOf(keys) {
      return keys.map((key) => this.name(this.plan.byKey.get(key))).join("; ");
    }

    /* "4, 5": within a row that is spoken of already. */
    labelsOf(keys) {
      return keys.map((key) => this.plan.byKey.get(key).label).join(", ");
    }

    typeOf(seat) {
      return this.say("typeof", this.name(seat));
    }

    access(seat) {
      return seat.access === "WHEELCHAIR" ? this.say("wheelchair") : seat.access === "COMPANION" ? this.say("companion") : "";
    }

    view(seat) {
      const { depth, where } = this.plan.viewOf(seat);
      return this.say("seen", this.say(depth), this.say(where));
    }

    full(seat, free, mine) {
      const state = mine ? this.say("mine") : free ? this.price(seat.category, "ADULT") : this.say("taken");
      return [this.name(seat), state, this.access(seat)].filter(Boolean).join(", ");
    }

    /* What an area is, how many are free and how many of them are one's own. */
    standing(area, mine) {
      const free = this.free(this.plan.freeIn(area));
      return [area.name, this.price(area.category, "ADULT"), free, mine ? this.title(mine) : ""].filter(Boolean).join(", ");
    }

    choose(area) {
      return this.say("choose", area.name, this.price(area.category, "ADULT"));
    }

    warning(seconds) {
      return seconds > 60 ? this.say("minutesleft", Math.round(seconds / 60)) : this.say("secondsleft", seconds);
    }
  }

  seatmap.Words = Words;
})();
