/* The menu on a phone. Without this script "Menu" is a link to the menu in the footer; with it, a
   button that opens the menu where it stands. */

const link = document.querySelector("[data-menu-toggle]");
const menu = document.getElementById("hoofdmenu");

if (link && menu) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.innerHTML = link.innerHTML;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", menu.id);

  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.classList.toggle("is-open", open);
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  menu.parentElement.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      show(false);
      button.focus();
    }
  });
  link.replaceWith(button);
}
