/** Posts of those who direct a department, as the beginnings of the words for them. */
export const chiefPosts = /(^|\s)(заведующ|начальник|руководител)/

/** The post of those who direct the whole centre. */
export const headPosts = /(^|\s)директор/
