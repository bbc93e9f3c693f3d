/* "Nu open, tot 17.00 uur" above opening hours, by the clock of the Netherlands.

   data-hours: "1 09:00-17:00;2 09:00-12:00 13:00-17:00;2026-12-25": first the days of the week, 1 is
   Monday, then dates that differ. It holds up to and including data-until: a page may come from a
   cache. The sentences stand in data attributes, with {time} where the time comes. Without JavaScript
   the hours themselves stand there, with what differs. */

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function now() {
  const parts = Object.fromEntries(
    clock.formatToParts(new Date()).map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
}

function dayAfter(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function read(text) {
  const days = text.split(";").map((entry) => {
    const [day, ...periods] = entry.split(" ");
    return [day, periods.map((period) => period.split("-"))];
  });
  return Object.fromEntries(days);
}

function on(hours, date) {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return hours[date] ?? hours[weekday] ?? [];
}

const spoken = (time) => time.replace(/^0/, "").replace(":", ".");

function sentence(hours, texts, { date, time }) {
  const today = on(hours, date);
  const current = today.find(([opens, closes]) => opens <= time && time < closes);
  if (current) return [texts.open, current[1], true];
  const later = today.find(([opens]) => opens > time);
  if (later) return [texts.later, later[0], false];
  const tomorrow = dayAfter(date) <= texts.until ? on(hours, dayAfter(date)) : [];
  if (tomorrow.length) return [texts.tomorrow, tomorrow[0][0], false];
  return [texts.closed, "", false];
}

function tell() {
  const moment = now();
  for (const element of document.querySelectorAll("[data-hours]")) {
    element.querySelector(":scope > .wc-hours__now")?.remove();
    if (moment.date > element.dataset.until) continue;
    const hours = read(element.dataset.hours);
    const [text, time, isOpen] = sentence(hours, element.dataset, moment);
    // What is on the move is open here or there, not closed.
    if (!text) continue;
    const line = document.createElement("p");
    line.className = isOpen ? "wc-hours__now wc-hours__now--open" : "wc-hours__now";
    line.textContent = text.replace("{time}", spoken(time));
    element.prepend(line);
  }
  // What was still to come when the page was made.
  for (const element of document.querySelectorAll("[data-last-day]")) {
    element.hidden = element.dataset.lastDay < moment.date;
  }
}

tell();
// A page that stays open goes with the time.
if (document.querySelector("[data-hours]")) setInterval(tell, 60_000);
