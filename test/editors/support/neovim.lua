-- Drives Neovim through one scenario; what it saw is written as JSON. The buffer is the draft that the command line named.
local function die(message)
  io.stderr:write('FAIL ' .. message .. '\n')
  vim.cmd('cquit 1')
end
local buf = vim.api.nvim_get_current_buf()
local at = vim.fn.json_decode(vim.env.PLACES)
local seen = {}

-- What is found is told again after each change: waits until it is as wanted.
local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then die('no ' .. what .. '\n' .. vim.fn.execute('messages')) end
end
local function found(code)
  return vim.tbl_filter(function(d)
    return (d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)) == code
  end, vim.diagnostic.get(buf))
end

wait('diagnostics', function() return #vim.diagnostic.get(buf) > 0 end)
seen.diagnostics = vim.tbl_map(function(d)
  local lsp = d.user_data and d.user_data.lsp or {}
  return { line = d.lnum, code = d.code or lsp.code, severity = d.severity, message = d.message }
end, vim.diagnostic.get(buf))

local document = vim.lsp.util.make_text_document_params(buf)
local function ask(method, params)
  params.textDocument = document
  local _, answer = next(vim.lsp.buf_request_sync(buf, method, params, 30000) or {})
  return answer and answer.result
end
seen.hover = ask('textDocument/hover', { position = at.hover }).contents.value
seen.outline = {}
local function list(symbols)
  for _, symbol in ipairs(symbols) do
    table.insert(seen.outline, symbol.name)
    list(symbol.children or {})
  end
end
list(ask('textDocument/documentSymbol', {}))

-- As a person does: the cursor in the line, the menu, its first entry.
vim.ui.select = function(items, _, choose) choose(items[1], 1) end
vim.api.nvim_win_set_cursor(0, { found('section/ordinal')[1].lnum + 1, 0 })
vim.lsp.buf.code_action()
wait('quick fix', function() return #found('section/ordinal') == 0 end)
vim.cmd('Nianbao recalculat')
wait('word on an unknown command', function() return vim.fn.execute('messages'):find('没有命令') end)
vim.cmd('Nianbao checkWorkspace')
wait('word on all reports', function() return vim.fn.execute('messages'):find('检查了 1 份') end)
vim.cmd('Nianbao recalculate')
wait('recalculation', function() return #found('table/row-total') == 0 end)
if #found('cell/digits') == 0 then die('nothing left to fix') end
vim.cmd('Nianbao fixAll')
wait('repair of all', function() return #found('cell/digits') == 0 end)

seen.text = table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, true), '\n')
vim.cmd('edit! 新建.nianbao')
local function inserted(lines)
  vim.api.nvim_buf_set_lines(0, 0, -1, true, lines)
  vim.api.nvim_win_set_cursor(0, { #lines, 0 })
  vim.cmd('NianbaoInsert')
  if vim.api.nvim_win_get_cursor(0)[1] ~= #lines then die('the cursor is not where the filling in begins') end
  return table.concat(vim.api.nvim_buf_get_lines(0, #lines - 1, -1, true), '\n')
end
seen.nb = inserted({ 'nb' })
seen.biao3 = inserted({ '云岭县人民政府2024年政府信息公开工作年度报告', '', '一、总体情况', '', 'biao3' })
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd('qall!')
