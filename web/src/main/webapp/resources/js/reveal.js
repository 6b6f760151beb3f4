/* Lets people see the password they type: a check box appears below the field; without the script there is just the field. */
(() => {
  const template = document.getElementById("reveal");
  for (const field of document.querySelectorAll(".field.secret input[type=password]")) {
    const toggle = template.content.firstElementChild.cloneNode(true);
    toggle.querySelector("input").addEventListener("change", (event) => {
      field.type = event.target.checked ? "text" : "password";
    });
    field.closest(".field").append(toggle);
    field.form.addEventListener("submit", () => {
      field.type = "password";
    });
  }
})();
