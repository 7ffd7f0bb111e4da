/** OpenCC's tables as its package brings them: entries parted by `|`, a character and its forms by a space. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
