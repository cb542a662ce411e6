#ifndef MEASURAND_COPENVINO_SHIM_H
#define MEASURAND_COPENVINO_SHIM_H

#include <openvino/c/openvino.h>

#endif
