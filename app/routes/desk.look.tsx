import type { LinksFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import deskSheet from "../desk.css?url";

/** Around every page of the desk: its furniture comes as a sheet of its own, public pages do not carry it. */
export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskSheet }];

export default function DeskLook() {
  return <Outlet />;
}
