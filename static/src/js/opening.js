/* "Nu open, tot 17.00 uur" above opening hours, by the clock of the Netherlands.

   data-hours: {"1": [["09:00", "17:00"]], …}, 1 is Monday. The sentences stand in data attributes,
   with {time} where the time comes. Without JavaScript the hours themselves stand there. */

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

function now() {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Amsterdam",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date());
  const part = (type) => parts.find((found) => found.type === type).value;
  return { day: WEEKDAYS.indexOf(part("weekday")) + 1, time: `${part("hour")}:${part("minute")}` };
}

const spoken = (time) => time.replace(/^0/, "").replace(":", ".");

function sentence(hours, texts) {
  const { day, time } = now();
  const today = hours[day] ?? [];
  const current = today.find(([opens, closes]) => opens <= time && time < closes);
  if (current) return [texts.open, current[1], true];
  const later = today.find(([opens]) => opens > time);
  if (later) return [texts.later, later[0], false];
  const tomorrow = hours[(day % 7) + 1] ?? [];
  if (tomorrow.length) return [texts.tomorrow, tomorrow[0][0], false];
  return [texts.closed, "", false];
}

for (const element of document.querySelectorAll("[data-hours]")) {
  const [text, time, isOpen] = sentence(JSON.parse(element.dataset.hours), element.dataset);
  const line = document.createElement("p");
  line.className = isOpen ? "wc-hours__now wc-hours__now--open" : "wc-hours__now";
  line.textContent = text.replace("{time}", spoken(time));
  element.prepend(line);
}
