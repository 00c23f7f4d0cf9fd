/** A telephone number to be pressed; written as it was typed, dialled without its spaces. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={`tel:${phone.replace(/\(0\)|[^\d+]/g, "")}`}>{phone}</a>
);
