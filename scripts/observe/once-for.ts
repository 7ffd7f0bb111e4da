/** What is made of an object, made once for as long as the object is there: of the seeds, for all reports. */
export function onceFor<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const known = new WeakMap<Source, { made: Made }>();
  return (source) => {
    const { made } = known.get(source) ?? { made: make(source) };
    known.set(source, { made });
    return made;
  };
}
