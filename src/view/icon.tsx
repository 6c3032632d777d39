// a name -> a small line drawing in the text's colour
const paths = {
  close: "M4 4l8 8M12 4l-8 8",
  open: "M2 12.5v-9h4l1.5 2H14v7z",
  paste: "M5 3H3.5v11h9V3H11M5.5 1.5h5v3h-5z",
  save: "M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  sun: "M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6L13 13M13 3l-1.4 1.4M4.4 11.6L3 13M8 5a3 3 0 100 6 3 3 0 000-6z",
  moon: "M13 9.5A5.5 5.5 0 116.5 3 4.5 4.5 0 0013 9.5z",
  layout: "M2.5 3h4v3h-4zM9.5 2h4v3h-4zM9.5 7h4v3h-4zM6.5 4.5h1.500v4h1.500M8 4.500l1.500-1",
  people:
    "M6 7.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.500 1.500 4.500 4M11 3a2.500 2.500 0 010 4.500M12 9.700c1.500.600 2.500 1.900 2.500 3.800",
  list: "M2 3.500h2M6 3.500h8M5 8h2M9 8h5M5 12.500h2M9 12.500h5",
  pen: "M3 13l.7-3L10.500 3.200l2.300 2.300L6 12.300z",
  quote: "M2.500 3h11v8h-6l-3 2.500V11h-2z",
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: whatever holds it says in words what it does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon-drawing" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
