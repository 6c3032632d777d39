// SVG -> PNG, as large as this browser can
//
// A canvas that is too large stays empty without an error, so sizes are kept below what every browser can.

/** In pixels: Safari's area, Firefox's side. */
const limits = { area: 16_777_216, side: 16_384 };

/** Twice the size for sharp print, less where it would be too large; nothing where even a tenth is. */
export async function rasterise(svg: Blob): Promise<Blob | undefined> {
  const address = URL.createObjectURL(svg);
  try {
    const image = await load(address);
    const { naturalWidth: width, naturalHeight: height } = image;
    const most = Math.min(Math.sqrt(limits.area / (width * height)), limits.side / Math.max(width, height));
    return most < 0.1 ? undefined : await paint(image, Math.min(2, most));
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

function paint(image: HTMLImageElement, scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(image.naturalWidth * scale);
  canvas.height = Math.floor(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(undefined);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}
