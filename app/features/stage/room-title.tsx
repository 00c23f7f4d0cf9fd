import { m } from "#app/generated/paraglide/messages.js";

export function RoomTitle({ title, minutesLeft }: { title: string; minutesLeft: number }) {
  return (
    <div className="room-title">
      <h1>{title}</h1>
      <span className="soft small">
        {minutesLeft > 0 ? m.rooms_minutes_left({ count: minutesLeft }) : m.rooms_overtime()}
      </span>
    </div>
  );
}
