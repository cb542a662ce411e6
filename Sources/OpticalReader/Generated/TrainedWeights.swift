// Made from Resources/weights.yaml by Scripts/generate-weights.py. Do not edit by hand.
// swift-format-ignore-file

extension Weights {
  /// The shipped weights' file.
  static let trainedSource = ##"""
    # What the choice has learned; made by `measurand train`. Worth is in log-odds that a
    # candidate is the answer rather than nothing; a feature that is not named is worth nothing.
    format: 1
    tables:
      frontal:
        bias: 1.334
        lineAgrees: 3.274
        lineDisagrees: -2.669
        lineOblique: -1.017
        lineTilted: 2.484
        sideAgrees: 2.242
        sideDisagrees: -1.835
        upright: 0.838
        level: -1.638
        slanted: 1.197
        biggerBeside: -2.561
        behindBeside: 0.423
        shorterLine: -1.341
        baseEdge: 1.410
        flatterEdge: 1.632
        biggerEdge: 0.975
        viewAgrees: 1.443
        viewDisagrees: -1.188
        twinLineAgrees: 1.634
        twinLineDisagrees: -1.560
        oddUnit: -2.887
        announced: 2.355
        denied: -2.727
        otherAnnounced: -2.823
        letterAgrees: 3.543
        letterDisagrees: -2.895
        twinAnnounced: 0.124
        twinDenied: -1.104
        tableAgrees: 1.382
        tableDisagrees: -2.500
        placeAgrees: 1.539
        placeDisagrees: -0.925
        biggest: 0.175
        later: -0.968
        repeated: 0.396
        borrowed: -1.455
        inSentence: -2.431
        smallPrint: -0.625
        doubtfulText: -1.581
        afterList: -0.380
        exactlyThree: 0.448
        onlyCandidate: -0.326
        usualSize: 1.373
        commonSize: 0.196
        usualUnit: 0.464
      depth:
        bias: -2.073
        lineAgrees: 3.499
        lineDisagrees: -3.413
        lineTilted: 1.800
        sideAgrees: 1.500
        sideDisagrees: 0.429
        upright: 1.000
        level: -1.365
        slanted: 1.087
        biggerBeside: -0.035
        behindBeside: 0.278
        shorterLine: -0.664
        baseEdge: 0.980
        flatterEdge: 0.416
        biggerEdge: 1.459
        viewAgrees: 2.723
        viewDisagrees: -1.002
        twinLineAgrees: 1.500
        twinLineDisagrees: -1.489
        oddUnit: -2.663
        announced: 3.061
        denied: -2.645
        otherAnnounced: -2.504
        letterAgrees: 3.144
        letterDisagrees: -3.054
        twinAnnounced: 0.022
        twinDenied: -0.987
        tableAgrees: 1.500
        tableDisagrees: -2.500
        placeAgrees: 1.565
        placeDisagrees: -0.943
        biggest: -1.422
        later: -0.134
        repeated: 0.600
        borrowed: -1.375
        inSentence: -2.000
        smallPrint: -0.542
        doubtfulText: -1.453
        afterList: -0.903
        thirdMeasure: 0.901
        exactlyThree: 0.968
        onlyCandidate: -0.051
        usualSize: 0.304
        commonSize: -0.330
        claimed: -1.938
        leftOver: 1.862
        leftOverFew: -0.083
        valueClaimed: -0.093
      plain:
        bias: 0.224
        announced: 3.547
        denied: -4.062
        otherAnnounced: -2.402
        letterAgrees: 1.000
        letterDisagrees: -1.000
        twinAnnounced: 0.845
        twinDenied: -2.096
        tableAgrees: 1.032
        tableDisagrees: -1.500
        biggest: 0.342
        later: -2.192
        repeated: 1.221
        borrowed: -0.610
        inSentence: -0.743
        looseUnit: -1.500
        smallPrint: -0.218
        doubtfulText: -2.036
        afterList: -1.082
        exactlyThree: 0.196
        onlyCandidate: 1.406
        usualSize: 2.369
        commonSize: 1.389
        usualUnit: 1.349
    calibration:
      answered: {slope: 1.117, intercept: 0.171}
      blank: {slope: 0.343, intercept: 1.024}
    empty_shares:
      depth: 0.463
      height: 0.053
      item_volume: 0.367
      item_weight: 0.319
      maximum_weight_recommendation: 0.350
      voltage: 0.205
      wattage: 0.193
      width: 0.029
    precision:
      - {wanted: 0.700, confidence: 0.010, recall: 0.917}
      - {wanted: 0.710, confidence: 0.010, recall: 0.917}
      - {wanted: 0.720, confidence: 0.010, recall: 0.917}
      - {wanted: 0.730, confidence: 0.010, recall: 0.917}
      - {wanted: 0.740, confidence: 0.010, recall: 0.917}
      - {wanted: 0.750, confidence: 0.010, recall: 0.917}
      - {wanted: 0.760, confidence: 0.010, recall: 0.917}
      - {wanted: 0.770, confidence: 0.010, recall: 0.917}
      - {wanted: 0.780, confidence: 0.010, recall: 0.917}
      - {wanted: 0.790, confidence: 0.010, recall: 0.917}
      - {wanted: 0.800, confidence: 0.010, recall: 0.917}
      - {wanted: 0.810, confidence: 0.010, recall: 0.917}
      - {wanted: 0.820, confidence: 0.010, recall: 0.917}
      - {wanted: 0.830, confidence: 0.010, recall: 0.917}
      - {wanted: 0.840, confidence: 0.010, recall: 0.917}
      - {wanted: 0.850, confidence: 0.010, recall: 0.917}
      - {wanted: 0.860, confidence: 0.010, recall: 0.917}
      - {wanted: 0.870, confidence: 0.010, recall: 0.917}
      - {wanted: 0.880, confidence: 0.010, recall: 0.917}
      - {wanted: 0.890, confidence: 0.019, recall: 0.917}
      - {wanted: 0.900, confidence: 0.052, recall: 0.917}
      - {wanted: 0.910, confidence: 0.178, recall: 0.915}
      - {wanted: 0.920, confidence: 0.270, recall: 0.913}
      - {wanted: 0.930, confidence: 0.311, recall: 0.913}
      - {wanted: 0.940, confidence: 0.405, recall: 0.911}
      - {wanted: 0.950, confidence: 0.570, recall: 0.907}
      - {wanted: 0.960, confidence: 0.723, recall: 0.873}
      - {wanted: 0.970, confidence: 0.891, recall: 0.777}
      - {wanted: 0.980, confidence: 0.910, recall: 0.752}
    report: |
      Trained on adjudicated.csv: 599 rows of 360 pictures.
      Cross-validated by picture, 5 folds, seed 1, regularisation 0.3:

      attribute                          F1 95 % interval precision recall   rows     TP     FP     FN     TN  left blank
      depth                           0.812   0.698-0.904     0.765  0.867     65     26      8      4     27    27 of 30
      height                          0.951   0.919-0.978     0.925  0.980    111     98      8      2      3      3 of 5
      item_volume                     0.882   0.733-0.977     0.938  0.833     28     15      1      3      9     9 of 10
      item_weight                     0.967   0.940-0.987     0.954  0.981    158    104      5      2     47    47 of 50
      maximum_weight_recommendation   0.960   0.889-1.000     0.960  0.960     38     24      1      1     12    12 of 13
      voltage                         0.954   0.897-1.000     0.969  0.939     42     31      1      2      8      8 of 8
      wattage                         0.929   0.861-0.979     0.975  0.886     55     39      1      5     10    10 of 10
      width                           0.958   0.926-0.984     0.929  0.989    102     92      7      1      2      2 of 2
      all                             0.943   0.923-0.960     0.931  0.955    599    429     32     20    118  118 of 128
      Errors: wrong number 17, right number with wrong unit 0, another attribute's value 5, missing 20, should have been empty 10.

      F1 with the rules' weights alone: 0.940
      F1 in the mix of attributes: 0.934, with the rules' alone 0.928
      Expected calibration error of the answers' confidences: 0.023
      Asked for a precision of 0.8: 0.889 on pictures not trained on, recall 0.917
      Asked for a precision of 0.9: 0.906 on pictures not trained on, recall 0.917
      Asked for a precision of 0.95: 0.947 on pictures not trained on, recall 0.907

    """##
}
