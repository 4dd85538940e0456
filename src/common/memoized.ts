/** `work`, done once for all that say the same. What is asked must be plain data with its parts in one order, and what is answered not changed. */
export function memoized<Asked extends object, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new Map<string, Answer>();
  return (asked) => {
    const key = JSON.stringify(asked);
    if (!answers.has(key)) answers.set(key, work(asked));
    return answers.get(key) as Answer;
  };
}
