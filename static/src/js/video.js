/* A video at another party loads after a click: until then nothing of it is fetched. */

for (const player of document.querySelectorAll("[data-video]")) {
  const button = player.querySelector("[data-video-load]");
  if (!button || !player.dataset.video) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = player.dataset.video;
    frame.title = player.dataset.title;
    frame.className = "wc-video__frame";
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    // Without a referrer YouTube refuses to play (error 153).
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    player.replaceChildren(frame);
    player.classList.add("wc-video__player--loaded");
    frame.focus();
  });
}
