import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { counted } from '../app/format.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { acceptProposedPosts, savePostForms } from './commands-posts.ts'
import { postAcceptanceForm, postForm } from './form.ts'
import { notices, postsForms } from './messages.ts'
import { can } from './policy.ts'
import { postPage, postRows, postValues } from './presenter-posts.ts'
import { findPost, listPosts } from './queries-posts.ts'

export const postForms = pages()

postForms.get('/name-forms/posts', can.keepNameForms, async (_req, res) => {
  await render(res, 'name-forms/posts', { rows: postRows(await listPosts()) })
})

postForms.post('/name-forms/posts', can.keepNameForms, async (req, res) => {
  const form = parseForm(req, postAcceptanceForm)
  const accepted = form.ok ? await acceptProposedPosts(actorOf(req), form.data.post) : 0
  flash(req, { tone: 'ok', text: notices.accepted(counted(accepted, ...postsForms)) })
  res.redirect(303, '/name-forms/posts')
})

postForms.get('/name-forms/posts/:key', can.keepNameForms, async (req, res) => {
  const found = await findPost(String(req.params.key))
  await render(res, 'name-forms/post', { ...blank(postValues(found)), post: postPage(found) })
})

postForms.post('/name-forms/posts/:key', can.keepNameForms, async (req, res) => {
  const found = await findPost(String(req.params.key))
  const form = parseForm(req, postForm)
  if (!form.ok) return render(res, 'name-forms/post', { ...form, post: postPage(found) }, 422)
  const saved = await unlessStale(() => savePostForms(actorOf(req), found.key, form.data))
  const again = { ...form.values, version: String(found.forms?.version ?? 0) }
  if (!saved) return render(res, 'name-forms/post', { ...reject({ values: again }, { form: formProblems.stale }), post: postPage(found) }, 409)
  flash(req, { tone: 'ok', text: notices.postSaved })
  res.redirect(303, '/name-forms/posts')
})
