for (const time of document.querySelectorAll("time[data-yours]")) {
  const start = new Date(time.dateTime);
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime) ?? ["", "+", 0, 0];
  const there = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  if (Number.isNaN(+start) || -start.getTimezoneOffset() === there) continue;
  const { lang } = document.documentElement;
  const isSameDay = Number(time.dateTime.slice(8, 10)) === start.getDate();
  const day = isSameDay ? "" : `${start.toLocaleDateString(lang, { weekday: "short" })}, `;
  const hour = String(start.getHours()).padStart(lang === "en" ? 2 : 1, "0");
  const clock = `${hour}:${String(start.getMinutes()).padStart(2, "0")}`;
  const yours = document.createElement("span");
  yours.className = "yours";
  yours.textContent = ` (${time.dataset.yours.replace("{time}", day + clock)})`;
  time.after(yours);
}
