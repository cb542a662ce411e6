-- For wrk: sends the sample's pictures in turn, as forms do, and counts what was not answered well.
local names = {}
for name in io.popen("ls Sample/images"):lines() do names[#names + 1] = name end
local bodies = {}
for place, name in ipairs(names) do
  local file = io.open("Sample/images/" .. name, "rb")
  bodies[place] = "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"" .. name
    .. "\"\r\n\r\n" .. file:read("a") .. "\r\n--b--\r\n"
  file:close()
end
local turn = 0
function request()
  turn = turn % #bodies + 1
  return wrk.format("POST", "/v1/readings", { ["Content-Type"] = "multipart/form-data; boundary=b" },
    bodies[turn])
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("%d pictures, %.2f a second, %d failed, median %.0f ms, 95th percentile %.0f ms\n",
    summary.requests, 1e6 * summary.requests / summary.duration,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000))
end
