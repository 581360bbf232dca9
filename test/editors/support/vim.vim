" Drives Vim with ALE through one scenario; what it saw is written as JSON. The buffer is the draft that the command line named.
let g:seen = {}
let g:draft = bufnr('')
let g:at = json_decode($PLACES)
function! Wait(what, Condition) abort
  let l:tries = 0
  let l:tick = b:changedtick
  while !a:Condition()
    let l:tries += 1
    " ALE hears of a change when Vim waits for keys, which a script never does.
    if b:changedtick != l:tick
      let l:tick = b:changedtick
      ALELint
    endif
    if l:tries > 1500
      call writefile(['FAIL no ' . a:what, json_encode(g:seen)], $SEEN . '.failed')
      cquit 1
    endif
    sleep 20m
  endwhile
endfunction
function! All() abort
  return get(get(g:ale_buffer_info, bufnr(''), {}), 'loclist', [])
endfunction
function! Found(code) abort
  return filter(copy(All()), {_, one -> get(one, 'code', '') ==# a:code})
endfunction

try
  call Wait('diagnostics', {-> !empty(All())})
  let g:seen.diagnostics = map(copy(All()), {_, one ->
  \ {'line': one.lnum - 1, 'code': one.code, 'severity': one.type, 'message': one.text}})

  " Where ALEHover has no window of its own it shows the words in one that can be read.
  let g:ale_hover_to_preview = 1
  let g:ale_floating_preview = 0
  call cursor(g:at.hover.line + 1, g:at.hover.character + 1)
  ALEHover
  call Wait('hover', {-> winnr('$') > 1})
  let g:seen.hover = join(getbufline(filter(tabpagebuflist(), {_, one -> one != g:draft})[0], 1, '$'), "\n")
  pclose!

  NianbaoOutline
  call Wait('outline', {-> !empty(getqflist())})
  let g:seen.outline = map(getqflist(), {_, one -> one.text})

  call cursor(Found('section/ordinal')[0].lnum, 1)
  NianbaoFix 序号改为
  call Wait('quick fix', {-> empty(Found('section/ordinal'))})
  NianbaoFix 重算全部合计
  call Wait('recalculation', {-> empty(Found('table/row-total'))})
  NianbaoFix 修正全部格式问题
  call Wait('repair of all', {-> empty(Found('cell/digits'))})
  let g:seen.text = join(getline(1, "$"), "\n")
  call writefile([json_encode(g:seen)], $SEEN)
  qall!
catch
  call writefile([v:throwpoint, v:exception], $SEEN . '.failed')
  cquit 1
endtry
