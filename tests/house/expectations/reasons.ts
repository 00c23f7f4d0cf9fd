/** Why some files act without an association, by their rooms. */
export type Reason = { because: string; files: string[] };

export const inRoom = (room: string, ...names: string[]) => names.map((name) => `${room}/${name}`);
