/* Shows how well the text in the editor reads, each time Wagtail has checked it. */

const place = document.querySelector("[data-readability]");

async function show() {
  const answer = await fetch(place.dataset.readability, { credentials: "same-origin" });
  if (answer.ok) {
    place.querySelector("[data-readability-report]").innerHTML = await answer.text();
  }
}

if (place) {
  // By then Wagtail holds what stands in the form (its preview controller).
  document.addEventListener("w-preview:content", show);
}
