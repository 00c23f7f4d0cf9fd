import { callTo, mailTo } from "#app/paths.ts";

type Props = { text: string; phone?: string; email?: string };

/** A sentence with a telephone number or an address in it, each to be pressed where it stands. */
export function Reach({ text, phone, email }: Props) {
  const ways = [
    ...(phone ? [{ shown: phone, href: callTo(phone) }] : []),
    ...(email ? [{ shown: email, href: mailTo(email) }] : []),
  ];
  const [way] = ways.filter(({ shown, href }) => href && text.includes(shown));
  if (!way) return <>{text}</>;
  const at = text.indexOf(way.shown);
  const rest = way.shown === phone ? { email } : { phone };
  return (
    <>
      <Reach text={text.slice(0, at)} {...rest} />
      <a href={way.href}>{way.shown}</a>
      <Reach text={text.slice(at + way.shown.length)} {...rest} />
    </>
  );
}
