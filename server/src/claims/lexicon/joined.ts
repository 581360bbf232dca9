/** Between the names of a list that is counted as one (`不予公开、不予处理或者无法提供共21件`). */
export const AND = '(?:以及|或者|、|和|与|及|或)';
