/* What PrimeFaces says by itself, where its own words are wrong or missing. Runs before its widgets start. */
(function () {
  "use strict";

  const locales = window.PrimeFaces && window.PrimeFaces.locales;
  if (!locales) {
    return;
  }

  if (locales.en) {
    locales.en.firstDayOfWeek = 1;
  }

  if (locales.bg) {
    Object.assign(locales.bg, {
      choose: "Изберете файл",
      chooseDate: "Изберете дата",
      dayNamesMin: ["нд", "пн", "вт", "ср", "чт", "пт", "сб"],
      emptyMessage: "Няма нищо",
    });
    Object.assign(locales.bg.aria, {
      close: "Затваряне",
      collapseLabel: "Сгъване",
      expandLabel: "Разгъване",
      falseLabel: "Не",
      jumpToPageDropdownLabel: "Към страница",
      jumpToPageInputLabel: "Номер на страница",
      next: "Напред",
      pageLabel: "Страница {page}",
      previous: "Назад",
      rowsPerPageLabel: "Редове на страница",
      selectAll: "Избор на всички",
      trueLabel: "Да",
      unselectAll: "Отказ от всички",
      "datatable.sort.ASC": "подреждане във възходящ ред",
      "datatable.sort.DESC": "подреждане в низходящ ред",
      "datatable.sort.NONE": "без подреждане",
    });
  }

  /* On touch screens the calendar's button is left without a name; the field of an upload is reached by Tab, so it has one too. */
  const mend = () => {
    const words = locales[window.PrimeFaces.settings.locale] || locales.en;
    document.querySelectorAll(".ui-datepicker-trigger:not([aria-label])").forEach((button) => {
      button.setAttribute("aria-label", words.chooseDate);
    });
    document.querySelectorAll(".ui-fileupload-simple input[type='file'][aria-hidden]").forEach((input) => {
      const label = input.parentElement.querySelector(".ui-button-text");
      input.removeAttribute("aria-hidden");
      input.setAttribute("aria-labelledby", label.id);
    });
  };
  window.addEventListener("load", mend);
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", mend);
  }
})();
