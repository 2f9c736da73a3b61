declare module '@vercel/ncc' {
  /** `ncc build`, without an output folder. */
  export default function ncc(
    entry: string,
    options: {
      cache?: boolean;
      externals?: Record<string, string>;
      quiet?: boolean;
    },
  ): Promise<{ code: string; assets: Record<string, { source: string | Buffer }> }>;
}
