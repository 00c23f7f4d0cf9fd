/** Stands where no picture is. */
export function Silhouette() {
  return (
    <svg viewBox="0 0 100 100" fill="currentColor" aria-hidden="true" focusable="false">
      <circle cx="50" cy="34" r="20" />
      <path d="M12 96c4-26 20-36 38-36s34 10 38 36z" />
    </svg>
  );
}
