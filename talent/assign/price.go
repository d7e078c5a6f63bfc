package assign

import "context"

// tighten looks for prices of experts at which the items, each choosing alone,
// are worth as little as can be together with what the experts' loads cost:
// nothing is worth more than that. Prices rise for who is wanted more often
// than the load allows, and fall for others. It begins with given prices, and
// ends early when the bound meets the value.
func (m *model) tighten(ctx context.Context, from []int64, value int64, rounds int, plain bool) (price []int64, bound int64, err error) {
	o := oracle{m: m, scale: 1, plain: plain}
	if m.worst*int64(m.places+1) < 1<<56 {
		o.scale = 16
	}
	o.price = make([]int64, len(m.experts))
	for e, p := range from {
		o.price[e] = p * o.scale
	}
	price, bound = make([]int64, len(m.experts)), 1<<62
	wanted := make([]int64, len(m.experts))
	stride, idle := 1.0, 0
	for range rounds {
		sum := -m.worst * int64(m.places) * o.scale
		clear(wanted)
		for i := range m.items {
			if i&1023 == 0 {
				if err = ctx.Err(); err != nil {
					if bound == 1<<62 {
						bound = (&run{m: m}).ceiling()
					}
					return price, bound, err
				}
			}
			worth, team, _ := o.find(int32(i), nil, -1)
			sum += worth
			for _, a := range team {
				wanted[m.col[a]]++
			}
		}
		length := 0.0
		for e, w := range wanted {
			sum += o.price[e] * int64(m.load[e])
			if d := w - int64(m.load[e]); d > 0 || o.price[e] > 0 {
				length += float64(d * d)
			}
		}
		if b := floorDiv(sum, o.scale); b < bound {
			bound, idle = b, 0
			for e := range price {
				price[e] = o.price[e] / o.scale
			}
		} else if idle++; idle == 3 {
			stride, idle = stride/2, 0
		}
		over := float64(sum - value*o.scale)
		if bound <= value || length == 0 {
			break
		}
		for e, w := range wanted {
			if d := w - int64(m.load[e]); d > 0 || o.price[e] > 0 {
				o.price[e] = max(0, o.price[e]+int64(stride*over/length*float64(d)))
			}
		}
	}
	return price, max(bound, value), err
}
